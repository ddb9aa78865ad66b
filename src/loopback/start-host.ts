import { mkdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import type { App } from '#app/app.ts';
import { makeScratchFolder } from '#app/files/scratch-folder.ts';
import { createPage } from '#app/page/serve-page.ts';
import type { Ports } from '#app/ports.ts';
import { AppError } from '#contract/failure.ts';
import { createRoutes, type Routes } from './create-routes.ts';
import { createCurrentPage } from './current-page.ts';
import { createDownloads } from './downloads.ts';
import { createHeldFiles, LARGEST_FILE } from './held-files.ts';
import { createIdleWatch } from './idle-watch.ts';
import { createLoopbackPorts } from './loopback-ports.ts';
import { createOpenPages } from './open-pages.ts';
import { readPageScripts } from './page-scripts.ts';
import { createSession } from './session.ts';

export interface HostOptions {
  readonly createApp: (ports: Ports) => App;
  /** The built renderer. */
  readonly pageRoot: string;
  readonly dataFolder: string;
  readonly samplesFolder: string;
  readonly version: string;
  /** A project file to open before the first page comes. */
  readonly project?: string | null;
  /** 0 or absent: any free one. */
  readonly port?: number;
  /** How long it stays up without a page. */
  readonly idleMs?: number;
  readonly log: (line: string) => void;
}

export interface Host {
  /** The address to open, token included; it lets one page in, once. */
  readonly url: string;
  readonly origin: string;
  /** Settles when the host has ended, whatever ended it. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

const IDLE_MS = 15 * 60_000;
const FAREWELL_MS = 250;
/** Own machine only: other computers cannot reach this address at all. */
const ADDRESS = '127.0.0.1';

/** Starts the app behind a server on this machine. */
export async function startHost(options: HostOptions): Promise<Host> {
  const { log } = options;
  await mkdir(options.dataFolder, { recursive: true, mode: 0o700 });
  // The app empties and makes again its own folder; this one around it stays closed to other people.
  const ours = await makeScratchFolder();
  const paths = { data: options.dataFolder, samples: options.samplesFolder, temp: join(ours, 'temp') };
  await mkdir(paths.temp, { mode: 0o700 });

  const session = createSession();
  const idle = createIdleWatch(options.idleMs ?? IDLE_MS, () => void close());
  const openPages = createOpenPages(idle.pagesAre);
  const currentPage = createCurrentPage();
  const heldFiles = createHeldFiles({
    folder: join(paths.temp, 'files'),
    projectsFolder: join(paths.data, 'projects'),
    maxBytes: LARGEST_FILE,
  });
  const downloads = createDownloads();

  let routes: Routes | undefined;
  const server = createAdaptorServer({
    fetch: (request, bindings) => routes?.fetch(request, bindings) ?? new Response(null, { status: 503 }),
    hostname: ADDRESS,
    overrideGlobalObjects: false,
  });
  let app: App | undefined;
  let closing: Promise<void> | undefined;
  const ended = Promise.withResolvers<void>();

  async function end(): Promise<void> {
    idle.stop();
    openPages.endAll();
    try {
      await app?.close();
    } finally {
      const stopped = new Promise((resolve) => server.close(resolve));
      // The farewell gets a moment to reach the pages; a browser that keeps its connections is not waited for.
      const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), FAREWELL_MS);
      await stopped;
      clearTimeout(cut);
      await rm(ours, { recursive: true, force: true });
      ended.resolve();
    }
  }
  const close = (): Promise<void> => (closing ??= end());

  try {
    const scripts = await readPageScripts();
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port ?? 0, ADDRESS, resolve);
    });
    const authority = `${ADDRESS}:${(server.address() as AddressInfo).port}`;
    app = options.createApp(createLoopbackPorts({ paths, version: options.version, openPages, currentPage, heldFiles, downloads, log }));
    if (options.project) await openProject(app, heldFiles.hold(options.project));
    const page = createPage(options.pageRoot);
    routes = createRoutes({ authority, app, page, scripts, session, openPages, currentPage, heldFiles, downloads, log });
    const origin = `http://${authority}`;
    return { url: `${origin}/#token=${session.token}`, origin, ended: ended.promise, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openProject(app: App, fileId: string): Promise<void> {
  const reply = await app.call('project.open', { fileId });
  if (!reply.ok) throw new AppError(reply.failure.code, reply.failure.message, reply.failure.details);
}
