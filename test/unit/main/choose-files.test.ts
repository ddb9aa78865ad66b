import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { chooseFiles } from '#main/choose-files.ts';
import { createFileHandles, type FileHandles } from '#main/file-handles.ts';
import { createHostState, type HostState } from '#main/host-state.ts';
import { resetElectron } from '#test/support/electron-double/electron.ts';
import { machine } from '#test/support/electron-double/machine.ts';

vi.mock('electron', () => import('#test/support/electron-double/electron.ts'));

const window = {} as BrowserWindow;
let folder: string;
let state: HostState;
let handles: FileHandles;
beforeEach(async () => {
  resetElectron();
  folder = await mkdtemp(join(tmpdir(), 'choose-files-'));
  state = await createHostState(join(folder, 'state.json'));
  let next = 1;
  handles = createFileHandles(folder, () => `id-${next++}`);
});
afterEach(async () => {
  await state.flush();
  await rm(folder, { recursive: true, force: true });
});

describe('chooseFiles', () => {
  test('answers numbers, not paths, and begins there the next time', async () => {
    const paths = [join(folder, 'a.csv'), join(folder, 'b.xlsx')];
    for (const path of paths) await writeFile(path, 'x');
    machine.answers = [paths];
    const chosen = await chooseFiles(window, 'exports', state, handles);
    expect(chosen.map((file) => file.name)).toEqual(['a.csv', 'b.xlsx']);
    expect(chosen.map((file) => handles.pathOf(file.fileId))).toEqual(paths);

    await chooseFiles(window, 'exports', state, handles);
    await chooseFiles(window, 'project', state, handles);
    const folders = machine.dialogs.map((each) => each.kind === 'open' && each.options.defaultPath);
    expect(folders).toEqual(['/home/person/Documents', folder, '/home/person/Documents']);
  });

  test('answers nothing and remembers nothing when cancelled', async () => {
    expect(await chooseFiles(window, 'exports', state, handles)).toEqual([]);
    expect(state.folderFor('exports')).toBeNull();
  });

  test.each([
    ['exports', ['csv', 'xlsx', 'tsv', 'txt'], true],
    ['project', ['crosswalk'], false],
  ] as const)('asks for %s', async (purpose, extensions, several) => {
    await chooseFiles(window, purpose, state, handles);
    const [asked] = machine.dialogs;
    if (asked?.kind !== 'open') throw new Error('no dialog to open a file');
    expect(asked.options.filters?.[0]?.extensions).toEqual(extensions);
    expect(asked.options.properties?.includes('multiSelections')).toBe(several);
    expect(asked.options.properties).toContain('dontAddToRecent');
  });
});
