import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Reply } from '#contract/transport.ts';
import { createFileHandles, type FileHandles } from '#main/file-handles.ts';
import { openProject } from '#main/open-project.ts';
import { BrowserWindow as WindowDouble, resetElectron } from '#test/support/electron-double/electron.ts';
import { machine } from '#test/support/electron-double/machine.ts';

vi.mock('electron', () => import('#test/support/electron-double/electron.ts'));

let folder: string;
let path: string;
let handles: FileHandles;
let window: WindowDouble;
beforeEach(async () => {
  resetElectron();
  folder = await mkdtemp(join(tmpdir(), 'open-project-'));
  path = join(folder, 'a.crosswalk');
  await writeFile(path, 'project');
  handles = createFileHandles(folder, () => 'f1');
  window = new WindowDouble({});
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = (what: string, answer: Reply, calls: unknown[] = []) =>
  openProject(
    { call: async (name, input) => (calls.push([name, input]), answer), close: async () => undefined },
    handles,
    window as unknown as BrowserWindow,
    what,
  );
const refusal: Reply = { ok: false, failure: { code: 'already-open', message: 'Close the other window first.', details: {} } };

describe('openProject', () => {
  test('asks the app as the page would', async () => {
    const calls: unknown[] = [];
    await open(path, { ok: true, value: null }, calls);
    expect(calls).toEqual([['project.open', { fileId: 'f1' }]]);
    expect(handles.pathOf('f1')).toBe(path);
    expect(machine.dialogs).toEqual([]);
  });

  test('says why the app refused', async () => {
    await open(path, refusal);
    expect(machine.dialogs).toMatchObject([{ kind: 'message', options: { detail: 'Close the other window first.' } }]);
  });

  test('says that the file is not there', async () => {
    const calls: unknown[] = [];
    await open(join(folder, 'gone.crosswalk'), refusal, calls);
    expect(calls).toEqual([]);
    expect(machine.dialogs).toMatchObject([{ kind: 'message', options: { detail: expect.stringContaining('gone.crosswalk') } }]);
  });

  test('says nothing to a window that has gone', async () => {
    window.state = 'destroyed';
    await open(path, refusal);
    expect(machine.dialogs).toEqual([]);
  });
});
