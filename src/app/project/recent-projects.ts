import { texts } from '#texts/texts.ts';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { recentProjectSchema } from '#contract/calls/project-calls.ts';
import type { Ports } from '../ports.ts';
import { jsonStore } from '../settings/json-store.ts';

const recordSchema = z.object({ recentId: z.string(), name: z.string(), path: z.string(), openedAt: z.string() });

/** How many are remembered. */
const REMEMBERED = 20;

/** The projects opened on this machine, the last one first. Never leaves the machine. */
export interface RecentProjects {
  list(): z.infer<typeof recentProjectSchema>[];
  pathOf(recentId: string): string | null;
  remember(path: string, name: string): Promise<void>;
  forget(recentId: string): Promise<void>;
}

export function recentProjects(ports: Pick<Ports, 'paths' | 'now' | 'newId'>): RecentProjects {
  const store = jsonStore(join(ports.paths.data, 'recent-projects.json'), z.array(recordSchema), []);
  return {
    list: () =>
      store.read().map(({ recentId, name, path, openedAt }) => ({
        recentId,
        name,
        location: locationOf(path),
        openedAt,
        missing: !existsSync(path),
      })),
    pathOf: (recentId) => store.read().find((record) => record.recentId === recentId)?.path ?? null,
    remember: (path, name) => {
      const known = store.read().find((record) => record.path === path);
      const record = { recentId: known?.recentId ?? ports.newId(), name, path, openedAt: ports.now().toISOString() };
      const others = store.read().filter((other) => other.path !== path);
      return store.write([record, ...others].slice(0, REMEMBERED));
    },
    forget: (recentId) => store.write(store.read().filter((record) => record.recentId !== recentId)),
  };
}

/** A file as a person names it: its name, then the folder it is in. */
export function locationOf(path: string): string {
  return texts.project.fileInFolder(basename(path), dirname(path));
}
