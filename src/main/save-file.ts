import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join, relative } from 'node:path';
import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import { writeAtomically } from '#app/files/write-atomically.ts';
import type { SaveRequest } from '#app/ports.ts';
import { AppError } from '#contract/failure.ts';
import { firstFolder } from './first-folder.ts';
import type { HostState } from './host-state.ts';

type NamedByPerson = Exclude<SaveRequest['purpose'], 'mapping'>;

const DIALOGS: Readonly<Record<NamedByPerson, { title: string; filter: FileFilter }>> = {
  'project-copy': { title: 'Save a copy of the project', filter: { name: 'Crosswalk project', extensions: ['crosswalk'] } },
  package: { title: 'Save the package', filter: { name: 'Zip archive', extensions: ['zip'] } },
  faults: { title: 'Save the list of faults', filter: { name: 'Comma-separated values', extensions: ['csv'] } },
  'day-of': { title: 'Save the day-of check', filter: { name: 'Comma-separated values', extensions: ['csv'] } },
  'create-list': { title: 'Save the list for bulk create', filter: { name: 'Comma-separated values', extensions: ['csv'] } },
  questions: { title: 'Save the questions for the client', filter: { name: 'Excel workbook', extensions: ['xlsx'] } },
  answers: { title: 'Save what became of the answers', filter: { name: 'Comma-separated values', extensions: ['csv'] } },
  list: { title: 'Save what was taken in', filter: { name: 'Comma-separated values', extensions: ['csv'] } },
  review: { title: 'Save the review list', filter: { name: 'Comma-separated values', extensions: ['csv'] } },
};

/** Asks where, then moves the finished file there in one step. Answers the path, or null when cancelled. */
export async function saveFile(window: BrowserWindow, request: SaveRequest, state: HostState, dataFolder: string): Promise<string | null> {
  const folder = firstFolder(state, request.purpose);
  const path =
    request.purpose === 'mapping'
      ? await askFolder(window, request.suggestedName, folder)
      : await askName(window, request.purpose, join(folder, request.suggestedName));
  if (path === null) return null;
  refuseInside(dataFolder, path);
  await refuseOpenFile(request.openFile, path);
  state.rememberFolder(request.purpose, dirname(path));
  await writeAtomically(path, request.write);
  return path;
}

/** Microsoft takes the file under one name only, so the person chooses the folder and we the name. */
async function askFolder(window: BrowserWindow, name: string, defaultPath: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: `Choose the folder for ${name}`,
    message: `Choose the folder for ${name}`,
    buttonLabel: 'Save here',
    defaultPath,
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  const folder = filePaths[0];
  if (canceled || folder === undefined) return null;
  return confirmReplacing(window, join(folder, name));
}

async function askName(window: BrowserWindow, purpose: NamedByPerson, defaultPath: string): Promise<string | null> {
  const { title, filter } = DIALOGS[purpose];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath,
    filters: [filter],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  if (canceled || filePath === '') return null;
  const ending = `.${filter.extensions[0]}`;
  if (extname(filePath).toLowerCase() === ending) return filePath;
  // The system asked about the name without its ending; about this one nobody has asked yet.
  return confirmReplacing(window, filePath + ending);
}

async function confirmReplacing(window: BrowserWindow, path: string): Promise<string | null> {
  if ((await stat(path).catch(() => null)) === null) return path;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: `${basename(path)} is already there. Replace it?`,
    detail: `The file in ${dirname(path)} will be lost.`,
    buttons: ['Replace', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0 ? path : null;
}

/** Working projects live there while they are open; a copy over one of them would destroy it. */
export function refuseInside(dataFolder: string, path: string): void {
  const inside = relative(dataFolder, path);
  if (!inside.startsWith('..') && !isAbsolute(inside)) {
    throw new AppError('file-refused', 'That folder belongs to Crosswalk itself. Choose another one.');
  }
}

async function refuseOpenFile(openFile: string | undefined, path: string): Promise<void> {
  if (openFile === undefined) return;
  const [open, chosen] = await Promise.all([openFile, path].map((each) => realpath(each).catch(() => each)));
  if (open === chosen) throw new AppError('file-refused', 'That is the open project itself. Choose another name for the copy.');
}
