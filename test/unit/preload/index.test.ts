import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CHANNELS } from '#contract/electron-channels.ts';
import { AppError } from '#contract/failure.ts';
import type { Bridge } from '#contract/transport.ts';
import { handleIpc } from '#main/handle-ipc.ts';
import { resetElectron } from '#test/support/electron-double/electron.ts';
import { droppedPaths, exposed, ipcMain, ipcRenderer } from '#test/support/electron-double/ipc-double.ts';

vi.mock('electron', () => import('#test/support/electron-double/electron.ts'));

let bridge: Bridge<File>;
beforeEach(async () => {
  resetElectron();
  vi.resetModules();
  await import('#preload/index.ts');
  bridge = exposed.get('crosswalk') as Bridge<File>;
});

/** Listens in place of the host and keeps what arrives. */
function listen(channel: string, value: unknown = null): unknown[][] {
  const heard: unknown[][] = [];
  ipcMain.handle(channel, (_event, ...payload) => {
    heard.push(payload);
    return { ok: true, value };
  });
  return heard;
}

describe('preload', () => {
  test('puts the bridge into the page, and nothing of Electron with it', () => {
    expect([...exposed.keys()]).toEqual(['crosswalk']);
    expect(Object.keys(bridge).toSorted()).toEqual(['adoptFile', 'call', 'chooseFiles', 'subscribe']);
  });

  test('sends a call as JSON text and gives back the reply as it is, refusals too', async () => {
    const heard = listen(CHANNELS.call, 7);
    expect(await bridge.call('project.read', { a: [1, null] })).toEqual({ ok: true, value: 7 });
    expect(heard).toEqual([['project.read', '{"a":[1,null]}']]);
  });

  test('hands the news over without Electron’s event, until told to stop', () => {
    const heard: unknown[][] = [];
    const stop = bridge.subscribe((...args) => heard.push(args));
    ipcRenderer.emit(CHANNELS.news, { sender: 'electron' }, { type: 'project.closed' });
    stop();
    ipcRenderer.emit(CHANNELS.news, {}, { type: 'project.closed' });
    expect(heard).toEqual([[{ type: 'project.closed' }]]);
    expect(ipcRenderer.listenerCount(CHANNELS.news)).toBe(0);
  });

  test('sends the path of a dropped file that has one', async () => {
    const handle = { fileId: 'f1', name: 'a.csv', size: 3 };
    const [paths, bytes] = [listen(CHANNELS.adoptPath, handle), listen(CHANNELS.adoptBytes)];
    const file = new File(['abc'], 'a.csv');
    droppedPaths.set(file, '/home/ana/a.csv');
    expect(await bridge.adoptFile(file)).toEqual(handle);
    expect([paths, bytes]).toEqual([[['/home/ana/a.csv']], []]);
  });

  test('sends the bytes of a file that never was on a disk', async () => {
    const bytes = listen(CHANNELS.adoptBytes, { fileId: 'f1', name: 'a.csv', size: 3 });
    await bridge.adoptFile(new File(['abc'], 'a.csv'));
    expect(bytes).toEqual([['a.csv', new TextEncoder().encode('abc')]]);
  });

  test('rejects with the sentence for the person', async () => {
    handleIpc(
      CHANNELS.chooseFiles,
      () => undefined,
      async () => {
        throw new AppError('file-refused', 'temp is a folder. Add the files inside it.');
      },
    );
    await expect(bridge.chooseFiles('exports')).rejects.toThrow(/^temp is a folder\. Add the files inside it\.$/u);
  });
});
