import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appContract } from '#contract/app-contract.ts';
import { createClient, type Client } from '#contract/create-client.ts';
import type { AppContract } from '#contract/app-contract.ts';
import type { News } from '#contract/news.ts';
import type { App } from '#app/app.ts';
import { writeFolderAtomically } from '#app/files/write-folder-atomically.ts';
import { createApp } from '#app/create-app.ts';
import { networkOverFetch } from '#app/network-over-fetch.ts';
import type { Ports } from '#app/ports.ts';

type Ended = Extract<News, { type: 'job.ended' }>;

export interface StandInApp {
  readonly app: App;
  readonly client: Client<AppContract>;
  readonly folder: string;
  readonly news: News[];
  /** The handle of a file on disk. */
  hold(path: string): string;
  /** Waits for the end of a job. */
  ended(jobId: string): Promise<Ended>;
  /** Where the last file was saved. */
  savedTo(): string | null;
  /** From now on the person cancels every dialog. */
  cancelDialogs(): void;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The real app with its real worker and database, over ports that stand in for a host: clock, ids, dialogs. `supplied` takes the place of some. */
export function standInApp(folder: string, supplied: Partial<Ports> = {}): StandInApp {
  const files = new Map<string, string>();
  const secrets = new Map<string, string>();
  const news: News[] = [];
  const listeners = new Set<(news: News) => void>();
  let ids = 0;
  let saved: string | null = null;
  let cancelled = false;
  for (const name of ['data', 'temp', 'saved']) mkdirSync(join(folder, name), { recursive: true });
  const hold = (path: string): string => {
    const fileId = `file-${files.size + 1}`;
    files.set(fileId, path);
    return fileId;
  };
  const app = createApp({
    chooseFiles: async () => [],
    pathOf: (fileId) => files.get(fileId) ?? null,
    saveFile: async ({ suggestedName, write }) => {
      if (cancelled) return null;
      const temp = join(folder, 'temp', 'being-written');
      await write(temp);
      saved = join(folder, 'saved', suggestedName);
      renameSync(temp, saved);
      return basename(saved);
    },
    saveFolder: async ({ suggestedName, write }) => {
      if (cancelled) return null;
      saved = join(folder, 'saved', suggestedName);
      await writeFolderAtomically(saved, write);
      return basename(saved);
    },
    openInBrowser: async () => {},
    secrets: {
      get: async (name) => secrets.get(name) ?? null,
      set: async (name, value) => void secrets.set(name, value),
      delete: async (name) => void secrets.delete(name),
      outlastRun: async () => true,
    },
    network: networkOverFetch(() => Promise.reject(new Error('no test asked for the network'))),
    paths: { data: join(folder, 'data'), temp: join(folder, 'temp'), samples: join(root, 'resources', 'samples') },
    workerUrl: new URL('../../src/worker/index.ts', import.meta.url),
    userName: 'Tess Ting',
    version: '0.0.0',
    now: () => new Date('2026-11-23T10:00:00.000Z'),
    newId: () => `id-${(ids += 1)}`,
    publish: (item) => {
      news.push(item);
      for (const listener of listeners) listener(item);
    },
    log: (line) => {
      throw new Error(`the app logged a fault: ${line}`);
    },
    ...supplied,
  });
  return {
    app,
    client: createClient(appContract, app.call),
    folder,
    news,
    hold,
    ended: (jobId) =>
      new Promise((resolve) => {
        const find = (item: News): void => {
          if (item.type === 'job.ended' && item.jobId === jobId) resolve(item);
        };
        news.forEach(find);
        listeners.add(find);
      }),
    savedTo: () => (saved !== null && existsSync(saved) ? saved : null),
    cancelDialogs: () => {
      cancelled = true;
    },
  };
}
