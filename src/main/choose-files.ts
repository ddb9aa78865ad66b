import { dirname } from 'node:path';
import { dialog, type BrowserWindow, type FileFilter, type OpenDialogOptions } from 'electron';
import type { FileHandle, FilePurpose } from '#contract/transport.ts';
import type { FileHandles } from './file-handles.ts';
import { firstFolder } from './first-folder.ts';
import type { HostState } from './host-state.ts';

const ANY_FILE: FileFilter = { name: 'All files', extensions: ['*'] };

const DIALOGS: Readonly<Record<FilePurpose, OpenDialogOptions>> = {
  exports: {
    title: 'Add user exports',
    buttonLabel: 'Add',
    filters: [{ name: 'User exports', extensions: ['csv', 'xlsx', 'tsv', 'txt'] }, ANY_FILE],
    properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
  },
  answers: {
    title: 'Read the answers to questions',
    buttonLabel: 'Read',
    filters: [{ name: 'Excel workbooks', extensions: ['xlsx'] }, ANY_FILE],
    properties: ['openFile', 'dontAddToRecent'],
  },
  project: {
    title: 'Open a project',
    buttonLabel: 'Open',
    filters: [{ name: 'Crosswalk projects', extensions: ['crosswalk'] }],
    properties: ['openFile', 'dontAddToRecent'],
  },
};

/** Shows the system's dialog, beginning in the folder last used for the same purpose. Empty when cancelled. */
export async function chooseFiles(
  window: BrowserWindow,
  purpose: FilePurpose,
  state: HostState,
  handles: FileHandles,
): Promise<readonly FileHandle[]> {
  const defaultPath = firstFolder(state, purpose);
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { ...DIALOGS[purpose], defaultPath });
  const first = filePaths[0];
  if (canceled || first === undefined) return [];
  state.rememberFolder(purpose, dirname(first));
  return Promise.all(filePaths.map((path) => handles.adopt(path)));
}
