import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join, relative } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { writeAtomically } from '#app/files/write-atomically.ts';
import type { SaveRequest } from '#app/ports.ts';
import { AppError } from '#contract/failure.ts';
import { texts } from '#texts/texts.ts';
import { firstFolder } from './first-folder.ts';
import type { HostState } from './host-state.ts';

type NamedByPerson = Exclude<SaveRequest['purpose'], 'mapping'>;

const ENDINGS: Readonly<Record<NamedByPerson, string>> = {
  'project-copy': 'crosswalk',
  package: 'zip',
  faults: 'csv',
  'day-of': 'csv',
  'create-list': 'csv',
  questions: 'xlsx',
  answers: 'csv',
  list: 'csv',
  review: 'csv',
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
  const { folderFor, here } = texts.desktop.save;
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: folderFor(name),
    message: folderFor(name),
    buttonLabel: here,
    defaultPath,
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  const folder = filePaths[0];
  if (canceled || folder === undefined) return null;
  return confirmReplacing(window, join(folder, name));
}

async function askName(window: BrowserWindow, purpose: NamedByPerson, defaultPath: string): Promise<string | null> {
  const { title, files } = texts.desktop.save[purpose];
  const ending = ENDINGS[purpose];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath,
    filters: [{ name: files, extensions: [ending] }],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  if (canceled || filePath === '') return null;
  if (extname(filePath).toLowerCase() === `.${ending}`) return filePath;
  // The system asked about the name without its ending; about this one nobody has asked yet.
  return confirmReplacing(window, `${filePath}.${ending}`);
}

async function confirmReplacing(window: BrowserWindow, path: string): Promise<string | null> {
  if ((await stat(path).catch(() => null)) === null) return path;
  const { replaceIt, willBeLost, replace, cancel } = texts.desktop.save;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: replaceIt(basename(path)),
    detail: willBeLost(dirname(path)),
    buttons: [replace, cancel],
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
    throw new AppError('file-refused', texts.desktop.save.ownFolder);
  }
}

async function refuseOpenFile(openFile: string | undefined, path: string): Promise<void> {
  if (openFile === undefined) return;
  const [open, chosen] = await Promise.all([openFile, path].map((each) => realpath(each).catch(() => each)));
  if (open === chosen) throw new AppError('file-refused', texts.desktop.save.openProject);
}
