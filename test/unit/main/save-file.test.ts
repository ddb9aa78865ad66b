import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SaveRequest } from '#app/ports.ts';
import { createHostState, type HostState } from '#main/host-state.ts';
import { saveFile } from '#main/save-file.ts';
import { resetElectron } from '#test/support/electron-double/electron.ts';
import { machine } from '#test/support/electron-double/machine.ts';

vi.mock('electron', () => import('#test/support/electron-double/electron.ts'));

const REPLACE = 0;
let folder: string;
let data: string;
let state: HostState;
beforeEach(async () => {
  resetElectron();
  folder = await mkdtemp(join(tmpdir(), 'save-file-'));
  data = join(folder, 'data');
  await mkdir(data);
  state = await createHostState(join(data, 'state.json'));
});
afterEach(async () => {
  await state.flush();
  await rm(folder, { recursive: true, force: true });
});

const names = {
  mapping: 'usermapping.csv',
  review: 'review.csv',
  faults: 'contoso faults.csv',
  'create-list': 'bulk-create.csv',
  'day-of': 'day-of-check.csv',
  list: 'Contoso licences.csv',
  questions: 'Questions.xlsx',
  answers: 'answers result.csv',
  'project-copy': 'Contoso.crosswalk',
  package: 'Contoso.zip',
} as const;
const save = (purpose: SaveRequest['purpose'], text = 'new') =>
  saveFile(
    {} as BrowserWindow,
    { purpose, suggestedName: names[purpose], write: (path) => writeFile(path, text, { flag: 'wx' }) },
    state,
    data,
  );
const dialogKinds = () => machine.dialogs.map((each) => each.kind);

describe('saveFile', () => {
  test('lets the person choose only the folder of usermapping.csv', async () => {
    machine.answers = [[folder]];
    expect(await save('mapping')).toBe(join(folder, 'usermapping.csv'));
    expect(await readFile(join(folder, 'usermapping.csv'), 'utf8')).toBe('new');
    expect(dialogKinds()).toEqual(['open']);
    expect(machine.dialogs[0]).toMatchObject({ options: { properties: expect.arrayContaining(['openDirectory']) } });
  });

  test.each([
    ['replaces it when told to', REPLACE, 'new'],
    ['keeps it when not', 1, 'old'],
    ['keeps it when the question is closed', 'closed', 'old'],
  ])('asks before replacing a usermapping.csv, and %s', async (_case, answer, text) => {
    const path = join(folder, 'usermapping.csv');
    await writeFile(path, 'old');
    machine.answers = [[folder], answer];
    expect(await save('mapping')).toBe(answer === REPLACE ? path : null);
    expect(await readFile(path, 'utf8')).toBe(text);
    expect(machine.dialogs[1]).toMatchObject({ kind: 'message', options: { defaultId: 1, cancelId: 1 } });
  });

  test.each(['review', 'project-copy', 'package'] as const)('offers a name for %s and takes the person’s', async (purpose) => {
    const ending = names[purpose].slice(names[purpose].lastIndexOf('.'));
    const path = join(folder, `chosen${ending}`);
    machine.answers = [path];
    expect(await save(purpose)).toBe(path);
    const [asked] = machine.dialogs;
    expect(asked).toMatchObject({ kind: 'save', options: { defaultPath: join('/home/person/Documents', names[purpose]) } });
  });

  test('adds a forgotten ending, and asks when that makes it the name of another file', async () => {
    machine.answers = [join(folder, 'copy')];
    expect(await save('project-copy')).toBe(join(folder, 'copy.crosswalk'));
    machine.answers = [join(folder, 'copy'), 1];
    expect(await save('project-copy', 'newer')).toBeNull();
    expect(await readFile(join(folder, 'copy.crosswalk'), 'utf8')).toBe('new');
    expect(dialogKinds()).toEqual(['save', 'save', 'message']);
  });

  test('remembers a folder for each purpose', async () => {
    const other = join(folder, 'other');
    await mkdir(other);
    machine.answers = [[folder], join(other, 'review.csv'), [folder], 1, 'cancelled'];
    await save('mapping');
    await save('review');
    expect([state.folderFor('mapping'), state.folderFor('review'), state.folderFor('project-copy')]).toEqual([folder, other, null]);
    machine.dialogs.length = 0;
    machine.answers = [];
    await save('mapping');
    await save('review');
    const offered = machine.dialogs.map((each) => (each.kind === 'open' || each.kind === 'save' ? each.options.defaultPath : null));
    expect(offered).toEqual([folder, join(other, 'review.csv')]);
  });

  test.each(['mapping', 'review', 'project-copy'] as const)('writes nothing when %s is cancelled', async (purpose) => {
    expect(await save(purpose)).toBeNull();
    expect(await readdir(folder)).toEqual(['data']);
    expect(state.folderFor(purpose)).toBeNull();
  });

  test('refuses the folder with the working projects, where a copy could overwrite one', async () => {
    const working = join(data, 'projects', 'Contoso.crosswalk');
    await mkdir(join(data, 'projects'));
    await writeFile(working, 'open project');
    machine.answers = [working];
    await expect(save('project-copy')).rejects.toMatchObject({ code: 'file-refused' });
    expect(await readFile(working, 'utf8')).toBe('open project');
  });

  test('refuses to put a copy of the open project in its own place, also by way of a link', async () => {
    const open = join(folder, 'Contoso.crosswalk');
    const link = join(folder, 'link.crosswalk');
    await writeFile(open, 'open project');
    await symlink(open, link);
    for (const path of [open, link]) {
      machine.answers = [path];
      const saving = saveFile(
        {} as BrowserWindow,
        { purpose: 'project-copy', suggestedName: 'Contoso.crosswalk', openFile: open, write: (temp) => writeFile(temp, 'copy') },
        state,
        data,
      );
      await expect(saving).rejects.toMatchObject({ code: 'file-refused' });
    }
    expect(await readFile(open, 'utf8')).toBe('open project');
  });

  test('leaves the old file when the new one cannot be finished', async () => {
    const path = join(folder, 'review.csv');
    await writeFile(path, 'old');
    machine.answers = [path];
    const saving = saveFile(
      {} as BrowserWindow,
      { purpose: 'review', suggestedName: 'review.csv', write: () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })) },
      state,
      data,
    );
    await expect(saving).rejects.toMatchObject({ code: 'disk-full' });
    expect(await readFile(path, 'utf8')).toBe('old');
  });
});
