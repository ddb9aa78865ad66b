import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { URL } from 'node:url';
import { app, type BrowserWindow } from 'electron';
import type { Ports } from '#app/ports.ts';
import type { News } from '#contract/news.ts';
import { AppError } from '#contract/failure.ts';
import { texts } from '#texts/texts.ts';
import { chooseFiles } from './choose-files.ts';
import type { FileHandles } from './file-handles.ts';
import type { HostState } from './host-state.ts';
import { keepSecrets } from './keep-secrets.ts';
import { openInBrowser } from './open-in-browser.ts';
import { createNetwork } from './create-network.ts';
import type { Folders } from './prepare-folders.ts';
import { saveFile } from './save-file.ts';
import { saveFolder } from './save-folder.ts';

export interface PortMeans {
  readonly folders: Folders;
  readonly state: HostState;
  readonly handles: FileHandles;
  readonly workerUrl: URL;
  window(): BrowserWindow | null;
  publish(news: News): void;
  log(line: string): void;
}

/** What the app gets from Electron: the system's dialogs, its keyring and its folders. */
export function createElectronPorts(means: PortMeans): Ports {
  const { folders, state, handles } = means;
  const window = (): BrowserWindow => {
    const shown = means.window();
    if (shown === null) throw new AppError('cancelled', texts.desktop.request.windowClosed);
    return shown;
  };
  return {
    chooseFiles: async (purpose) => chooseFiles(window(), purpose, state, handles),
    pathOf: (fileId) => handles.pathOf(fileId),
    saveFile: async (request) => saveFile(window(), request, state, folders.data),
    saveFolder: async (request) => saveFolder(window(), request, state, folders.data),
    openInBrowser,
    secrets: keepSecrets(join(folders.own, 'secrets.json')),
    network: createNetwork(),
    paths: { data: folders.data, samples: folders.samples, temp: folders.temp },
    workerUrl: means.workerUrl,
    userName: userName(),
    version: app.getVersion(),
    now: () => new Date(),
    newId: randomUUID,
    publish: means.publish,
    log: means.log,
  };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // An account the system's list does not hold, as in some containers.
    return '';
  }
}
