import { dirname } from 'node:path';
import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import type { FileHandle, FilePurpose } from '#contract/transport.ts';
import { texts } from '#texts/texts.ts';
import type { FileHandles } from './file-handles.ts';
import { firstFolder } from './first-folder.ts';
import type { HostState } from './host-state.ts';

/** Endings of the files that are looked for, whether any other may be chosen too, and whether several at once. */
const CHOSEN: Readonly<Record<FilePurpose, { readonly endings: string[]; readonly any: boolean; readonly several: boolean }>> = {
  exports: { endings: ['csv', 'xlsx', 'tsv', 'txt'], any: true, several: true },
  answers: { endings: ['xlsx'], any: true, several: false },
  project: { endings: ['crosswalk'], any: false, several: false },
};

function dialogFor(purpose: FilePurpose): OpenDialogOptions {
  const { open } = texts.desktop;
  const { title, button, files } = open[purpose];
  const { endings, any, several } = CHOSEN[purpose];
  return {
    title,
    buttonLabel: button,
    filters: [{ name: files, extensions: endings }, ...(any ? [{ name: open.anyFile, extensions: ['*'] }] : [])],
    properties: ['openFile', ...(several ? ['multiSelections' as const] : []), 'dontAddToRecent'],
  };
}

/** Shows the system's dialog, beginning in the folder last used for the same purpose. Empty when cancelled. */
export async function chooseFiles(
  window: BrowserWindow,
  purpose: FilePurpose,
  state: HostState,
  handles: FileHandles,
): Promise<readonly FileHandle[]> {
  const defaultPath = firstFolder(state, purpose);
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { ...dialogFor(purpose), defaultPath });
  const first = filePaths[0];
  if (canceled || first === undefined) return [];
  state.rememberFolder(purpose, dirname(first));
  return Promise.all(filePaths.map((path) => handles.adopt(path)));
}
