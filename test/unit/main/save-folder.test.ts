import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHostState, type HostState } from '#main/host-state.ts';
import { saveFolder } from '#main/save-folder.ts';
import { filesUnder } from '#test/support/deliverables/check-package.ts';
import { resetElectron } from '#test/support/electron-double/electron.ts';
import { machine } from '#test/support/electron-double/machine.ts';

vi.mock('electron', () => import('#test/support/electron-double/electron.ts'));

let folder: string;
let data: string;
let state: HostState;
beforeEach(async () => {
  resetElectron();
  folder = await mkdtemp(join(tmpdir(), 'save-folder-'));
  data = join(folder, 'data');
  await mkdir(data);
  state = await createHostState(join(data, 'state.json'));
});
afterEach(async () => {
  await state.flush();
  await rm(folder, { recursive: true, force: true });
});

const save = () =>
  saveFolder(
    {} as BrowserWindow,
    {
      purpose: 'package',
      suggestedName: 'Contoso',
      write: async (path) => {
        await mkdir(path);
        await writeFile(join(path, 'a.txt'), 'a');
      },
    },
    state,
    data,
  );

describe('saveFolder', () => {
  test('makes the folder in the one the person chooses', async () => {
    machine.answers = [[folder]];
    expect(await save()).toBe(join(folder, 'Contoso'));
    expect(Object.keys(filesUnder(join(folder, 'Contoso')))).toEqual(['a.txt']);
    expect(machine.dialogs[0]).toMatchObject({ kind: 'open', options: { properties: expect.arrayContaining(['openDirectory']) } });
  });

  test('leaves an earlier delivery as it is and makes another one beside it', async () => {
    await mkdir(join(folder, 'Contoso'));
    machine.answers = [[folder]];
    expect(await save()).toBe(join(folder, 'Contoso (2)'));
    expect(Object.keys(filesUnder(join(folder, 'Contoso')))).toEqual([]);
  });

  test('cancelled, it makes nothing', async () => {
    machine.answers = ['closed'];
    expect(await save()).toBeNull();
  });

  test('refuses the folder of Crosswalk itself', async () => {
    machine.answers = [[data]];
    await expect(save()).rejects.toMatchObject({ code: 'file-refused' });
    expect(Object.keys(filesUnder(data)).filter((path) => path.includes('a.txt'))).toEqual([]);
  });
});
