import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { writeFolderAtomically } from '#app/files/write-folder-atomically.ts';
import type { FolderRequest } from '#app/ports.ts';
import { texts } from '#texts/texts.ts';
import { firstFolder } from './first-folder.ts';
import type { HostState } from './host-state.ts';
import { refuseInside } from './save-file.ts';

/** Asks in which folder, then moves the finished one there in one step. Answers its path, or null when cancelled. */
export async function saveFolder(
  window: BrowserWindow,
  { purpose, suggestedName, write }: FolderRequest,
  state: HostState,
  dataFolder: string,
): Promise<string | null> {
  const { whereFolder, here } = texts.desktop.save;
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: whereFolder(suggestedName),
    message: whereFolder(suggestedName),
    buttonLabel: here,
    defaultPath: firstFolder(state, purpose),
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  const parent = filePaths[0];
  if (canceled || parent === undefined) return null;
  const path = await freeName(join(parent, suggestedName));
  refuseInside(dataFolder, path);
  state.rememberFolder(purpose, parent);
  await writeFolderAtomically(path, write);
  return path;
}

/** A folder that is there already is somebody's earlier delivery, which stays. */
async function freeName(wanted: string): Promise<string> {
  for (let n = 1; ; n++) {
    const path = n === 1 ? wanted : `${wanted} (${n})`;
    if ((await stat(path).catch(() => null)) === null) return path;
  }
}
