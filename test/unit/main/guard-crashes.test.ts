import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { guardMainProcess, guardWindow } from '#main/guard-crashes.ts';
import { BrowserWindow as WindowDouble, resetElectron } from '#test/support/electron-double/electron.ts';
import { machine } from '#test/support/electron-double/machine.ts';

vi.mock('electron', () => import('#test/support/electron-double/electron.ts'));

const FAULTS = ['uncaughtException', 'unhandledRejection'] as const;
let lines: string[];
let before: { [Name in (typeof FAULTS)[number]]: Function[] };
beforeEach(() => {
  resetElectron();
  lines = [];
  before = { uncaughtException: process.listeners('uncaughtException'), unhandledRejection: process.listeners('unhandledRejection') };
});
/** What the guard added to this process, so that tests can call it instead of really crashing. */
const added = (name: (typeof FAULTS)[number]) =>
  process.listeners(name as 'uncaughtException').filter((each) => !before[name].includes(each));
afterEach(() => {
  for (const name of FAULTS) for (const each of added(name)) process.removeListener(name, each);
});
const log = (line: string) => void lines.push(line);
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('guardMainProcess', () => {
  test.each(FAULTS)('on an %s it says so, closes the project and ends', async (name) => {
    let closed = 0;
    guardMainProcess(log, async () => void (closed += 1));
    for (const each of added(name)) {
      each(new TypeError('broken'), name);
      each(new TypeError('broken again'), name);
    }
    await settle();
    expect([closed, machine.ends, lines.length]).toEqual([1, ['exit 1'], 2]);
    expect(machine.dialogs).toMatchObject([{ kind: 'error', title: 'Crosswalk has to close' }]);
  });

  test('ends also when the project cannot be closed', async () => {
    guardMainProcess(log, () => Promise.reject(new Error('stuck')));
    for (const each of added('uncaughtException')) each(new Error('x'), 'uncaughtException');
    await settle();
    expect([machine.ends, lines.length]).toEqual([['exit 1'], 2]);
  });
});

describe('guardWindow', () => {
  const guarded = () => {
    const window = new WindowDouble({});
    guardWindow(window as unknown as BrowserWindow, log);
    return window;
  };

  test.each([
    ['loads the page again', 0, 1, []],
    ['or ends', 1, 0, ['quit']],
  ])('offers to go on when the page’s process has ended: it %s', async (_case, answer, reloads, ends) => {
    const window = guarded();
    machine.answers = [answer];
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    await settle();
    expect([window.webContents.reloads, machine.ends, lines]).toEqual([reloads, ends, ['page gone: crashed 5']]);
  });

  test('offers to wait when the page hangs, and waits when the question is closed', async () => {
    const window = guarded();
    window.emit('unresponsive');
    await settle();
    expect([window.webContents.reloads, machine.ends]).toEqual([0, []]);
    expect(machine.dialogs).toMatchObject([{ kind: 'message', options: { defaultId: 1 } }]);
  });

  test('asks nothing when the page ended as it should', async () => {
    const window = guarded();
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
    await settle();
    expect(machine.dialogs).toEqual([]);
  });
});
