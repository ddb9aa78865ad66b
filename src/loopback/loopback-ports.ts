import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { networkOverFetch } from '#app/network-over-fetch.ts';
import type { Paths, Ports } from '#app/ports.ts';
import { AppError } from '#contract/failure.ts';
import { texts } from '#texts/texts.ts';
import type { CurrentPage } from './current-page.ts';
import type { Downloads } from './downloads.ts';
import type { HeldFiles } from './held-files.ts';
import { openInBrowser } from './open-in-browser.ts';
import type { OpenPages } from './open-pages.ts';

interface Supplies {
  readonly paths: Paths;
  readonly version: string;
  readonly openPages: OpenPages;
  readonly currentPage: CurrentPage;
  readonly heldFiles: HeldFiles;
  readonly downloads: Downloads;
  readonly log: (line: string) => void;
}

/** What the app gets from a host whose dialogs are the browser's. */
export function createLoopbackPorts({ paths, version, openPages, currentPage, heldFiles, downloads, log }: Supplies): Ports {
  const secrets = new Map<string, string>();
  return {
    chooseFiles: () => Promise.reject(new AppError('bad-input', texts.browserHost.chosenInPage)),
    pathOf: heldFiles.pathOf,
    async saveFile({ suggestedName, write }) {
      const path = join(paths.temp, `save-${randomUUID()}`);
      try {
        await write(path);
        const { id, taken } = downloads.offer(path, suggestedName);
        const told = openPages.tell(currentPage.getStore(), { event: 'download', href: `/downloads/${id}`, name: suggestedName });
        if (!told) downloads.take(id)?.finished(false);
        await taken;
      } finally {
        await rm(path, { force: true });
      }
      return texts.browserHost.inDownloads(suggestedName);
    },
    saveFolder: null,
    openInBrowser: (url) => openInBrowser(url),
    // No keyring can be reached from here, so secrets end with the run.
    secrets: {
      get: (name) => Promise.resolve(secrets.get(name) ?? null),
      set: async (name, value) => void secrets.set(name, value),
      delete: async (name) => void secrets.delete(name),
      outlastRun: () => Promise.resolve(false),
    },
    network: networkOverFetch(fetch),
    paths,
    workerUrl: new URL('../worker/index.ts', import.meta.url),
    userName: userInfo().username,
    version,
    now: () => new Date(),
    newId: () => randomUUID(),
    publish: openPages.publish,
    log,
  };
}
