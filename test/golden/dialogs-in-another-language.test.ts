import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SaveRequest } from '#app/ports.ts';
import type { FilePurpose } from '#contract/transport.ts';
import { chooseFiles } from '#main/choose-files.ts';
import { createFileHandles } from '#main/file-handles.ts';
import { guardWindow } from '#main/guard-crashes.ts';
import { createHostState, type HostState } from '#main/host-state.ts';
import { saveFile } from '#main/save-file.ts';
import { saveFolder } from '#main/save-folder.ts';
import { BrowserWindow as WindowDouble, resetElectron } from '#test/support/electron-double/electron.ts';
import { machine } from '#test/support/electron-double/machine.ts';
import { wordsOutsideBrackets } from '#test/support/words-outside-brackets.ts';
import { speak } from '#texts/texts.ts';

vi.mock('electron', () => import('#test/support/electron-double/electron.ts'));

let folder: string;
let state: HostState;
beforeEach(async () => {
  resetElectron();
  speak('en-XA');
  folder = await mkdtemp(join(tmpdir(), 'texts-of-dialogs-'));
  state = await createHostState(join(folder, 'state.json'));
});
afterEach(async () => {
  speak('en');
  await state.flush();
  await rm(folder, { recursive: true, force: true });
});

/** What a person reads in the dialogs that were shown. */
const shown = (): string[] =>
  machine.dialogs.flatMap((dialog) => {
    if (dialog.kind === 'error') return [dialog.title, dialog.content];
    const { title, message } = dialog.options;
    const more =
      dialog.kind === 'message'
        ? [dialog.options.detail, ...(dialog.options.buttons ?? [])]
        : [dialog.options.buttonLabel, ...(dialog.options.filters ?? []).map(({ name }) => name)];
    return [title, message, ...more].filter((text) => text !== undefined);
  });

const OPENED = ['exports', 'answers', 'project'] as const satisfies FilePurpose[];
const SAVED: readonly SaveRequest['purpose'][] = [
  'mapping',
  'project-copy',
  'package',
  'faults',
  'day-of',
  'create-list',
  'questions',
  'answers',
  'list',
  'review',
];

test('every dialog of files speaks the language in force', async () => {
  const window = {} as BrowserWindow;
  const handles = createFileHandles(folder, () => 'id');
  for (const purpose of OPENED) await chooseFiles(window, purpose, state, handles);
  const write = (path: string): Promise<void> => writeFile(path, 'new');
  for (const purpose of SAVED) await saveFile(window, { purpose, suggestedName: 'usermapping.csv', write }, state, join(folder, 'data'));
  await saveFolder(window, { purpose: 'package', suggestedName: 'usermapping.csv', write }, state, join(folder, 'data'));
  expect(machine.dialogs).toHaveLength(OPENED.length + SAVED.length + 1);

  // One that is there already is asked about.
  await writeFile(join(folder, 'usermapping.csv'), 'old');
  machine.answers = [[folder], 1];
  await saveFile(window, { purpose: 'mapping', suggestedName: 'usermapping.csv', write }, state, join(folder, 'data'));
  expect(machine.dialogs.at(-1)).toMatchObject({ kind: 'message' });
  expect(wordsOutsideBrackets(shown(), '')).toEqual([]);
});

test('so does what is said when the page is gone', async () => {
  const window = new WindowDouble({});
  guardWindow(window as unknown as BrowserWindow, () => undefined);
  window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  window.emit('unresponsive');
  await vi.waitFor(() => expect(machine.dialogs).toHaveLength(2));
  expect(wordsOutsideBrackets(shown(), '')).toEqual([]);
});
