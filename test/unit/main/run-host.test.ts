import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { App } from '#app/app.ts';
import type { Ports } from '#app/ports.ts';
import { CHANNELS } from '#contract/electron-channels.ts';
import { runHost } from '#main/run-host.ts';
import { app, resetElectron, session } from '#test/support/electron-double/electron.ts';
import { invokeAs, page } from '#test/support/electron-double/ipc-double.ts';
import { machine } from '#test/support/electron-double/machine.ts';

vi.mock('electron', () => import('#test/support/electron-double/electron.ts'));

const FAULTS = ['uncaughtException', 'unhandledRejection'] as 'uncaughtException'[];
let before: Set<unknown>;
let folder: string;
let ports: Ports | null;
let calls: [string, unknown][];
let closed: number;
beforeEach(async () => {
  resetElectron();
  before = new Set(FAULTS.flatMap((name) => process.listeners(name)));
  folder = await mkdtemp(join(tmpdir(), 'run-host-'));
  await mkdir(join(folder, 'renderer'));
  await writeFile(join(folder, 'renderer', 'index.html'), '<p>page</p>');
  machine.switches['user-data-dir'] = join(folder, 'data');
  machine.packaged = false;
  ports = null;
  calls = [];
  closed = 0;
});
afterEach(async () => {
  // The host guards its process for good; this process is the test runner's.
  for (const name of FAULTS) {
    for (const each of process.listeners(name)) if (!before.has(each)) process.removeListener(name, each);
  }
  await rm(folder, { recursive: true, force: true });
});

function createApp(given: Ports): App {
  ports = given;
  return {
    call: async (name, input) => (calls.push([name, input]), { ok: true, value: 'answered' }),
    close: async () => void (closed += 1),
  };
}
const start = () =>
  runHost(
    { pageFolder: join(folder, 'renderer'), preload: '/out/preload/index.cjs', worker: '/out/main/worker.js', icon: '/icon.png' },
    createApp,
  );
const given = (): Ports => {
  if (ports === null) throw new Error('the app was not made');
  return ports;
};

describe('runHost', () => {
  test('puts every window into the sandbox and registers its scheme before Electron is ready', async () => {
    // The double throws, as Electron does, when either comes too late.
    await start();
    expect([machine.sandboxed, machine.schemes.map((each) => each.scheme), machine.windows.length]).toEqual([true, ['app'], 1]);
  });

  test('keeps everything inside the folder of this machine', async () => {
    await start();
    const data = join(folder, 'data');
    expect(machine.paths['userData']).toBe(join(data, 'electron'));
    expect(machine.paths['sessionData']).toBe(join(data, 'electron', 'session'));
    expect(given().paths).toEqual({ data, samples: '/opt/crosswalk/resources/samples', temp: join(data, 'electron', 'temp') });
  });

  test('hardens the window’s session and serves the page in it', async () => {
    await start();
    const pageSession = session.fromPartition(String(machine.windows[0]?.options.webPreferences?.partition));
    const answer = await pageSession.schemes.get('app')?.(new Request('app://crosswalk/'));
    expect(await answer?.text()).toBe('<p>page</p>');
    expect(pageSession.permissionCheck?.(null, 'media', '', {} as never)).toBe(false);
    expect(pageSession.beforeRequest).not.toBeNull();
    expect(machine.windows[0]?.webContents.openHandler?.({} as never)).toEqual({ action: 'deny' });
  });

  test('carries calls in and news out', async () => {
    await start();
    expect(await invokeAs(page, CHANNELS.call, 'home.read', '{}')).toEqual({ ok: true, value: 'answered' });
    expect(calls).toEqual([['home.read', {}]]);
    given().publish({ type: 'project.changed', revision: 3 });
    expect(machine.windows[0]?.webContents.sent).toEqual([{ channel: CHANNELS.news, args: [{ type: 'project.changed', revision: 3 }] }]);
    expect(machine.menu?.getMenuItemById('export')?.enabled).toBe(true);
    given().publish({ type: 'project.closed' });
    expect(machine.menu?.getMenuItemById('export')?.enabled).toBe(false);
  });

  test('sends a chosen menu command to the page', async () => {
    await start();
    machine.menu?.getMenuItemById('pair')?.click?.({} as never, undefined, {});
    expect(machine.windows[0]?.webContents.sent).toEqual([{ channel: CHANNELS.news, args: [{ type: 'menu.chosen', command: 'pair' }] }]);
  });

  test('supplies the app with what it needs', async () => {
    await start();
    const { workerUrl, version, newId, now, userName, openInBrowser } = given();
    expect([workerUrl.href, version]).toEqual(['file:///out/main/worker.js', '1.2.3']);
    expect(newId()).not.toBe(newId());
    expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(5000);
    expect(typeof userName).toBe('string');
    await expect(openInBrowser('https://example.com/')).rejects.toMatchObject({ code: 'bad-input' });
  });

  test('a second start ends at once and touches nothing', async () => {
    machine.anotherInstanceRuns = true;
    await start();
    expect([machine.ends, machine.windows, ports]).toEqual([['quit'], [], null]);
    expect(await readdir(join(folder, 'data', 'electron'))).toEqual(['session']);
  });

  test('the first start hears of the second, comes forward and opens its project', async () => {
    await start();
    const project = join(folder, 'Contoso.crosswalk');
    await writeFile(project, 'project');
    app.emit('second-instance', {}, ['crosswalk', project], '/');
    await vi.waitFor(() => expect(calls).toHaveLength(1), { timeout: 10_000 });
    expect(calls[0]?.[0]).toBe('project.open');
    const input = calls[0]?.[1] as { fileId: string } | undefined;
    expect(given().pathOf(input?.fileId ?? '')).toBe(project);
    expect(machine.windows[0]?.focused).toBe(1);
  });

  test('clears at the start what a crash left in the temporary folder, and at the end its own', async () => {
    const temp = join(folder, 'data', 'electron', 'temp');
    await mkdir(temp, { recursive: true });
    await writeFile(join(temp, 'export.csv'), 'people');
    await start();
    expect(await readdir(temp)).toEqual([]);
    app.quit();
    await vi.waitFor(() => expect(machine.ends).toEqual(['quit']), { timeout: 10_000 });
    expect(await readdir(join(folder, 'data', 'electron', 'temp'))).toEqual([]);
    expect(closed).toBe(1);
  });

  test('remembers the window for the next start', async () => {
    await start();
    machine.windows[0]?.emit('close');
    app.quit();
    await vi.waitFor(() => expect(machine.ends).toEqual(['quit']), { timeout: 10_000 });
    const state = JSON.parse(await readFile(join(folder, 'data', 'electron', 'state.json'), 'utf8')) as unknown;
    expect(state).toMatchObject({ window: { width: 1000, height: 700 } });
  });

  test('news for a window that has gone are dropped, and dialogs refused', async () => {
    await start();
    const [window] = machine.windows;
    if (window !== undefined) window.state = 'destroyed';
    given().publish({ type: 'project.closed' });
    expect(window?.webContents.sent).toEqual([]);
    await expect(given().chooseFiles('exports')).rejects.toMatchObject({ code: 'cancelled' });
  });
});
