import { beforeEach, describe, expect, test, vi } from 'vitest';
import { bringForward, createWindow } from '#main/create-window.ts';
import type { HostState } from '#main/host-state.ts';
import type { WindowState } from '#main/window-place.ts';
import { resetElectron } from '#test/support/electron-double/electron.ts';
import { machine } from '#test/support/electron-double/machine.ts';

vi.mock('electron', () => import('#test/support/electron-double/electron.ts'));
beforeEach(resetElectron);

const files = { preload: '/out/preload/index.cjs', icon: '/icon.png' };
function stateWith(saved: WindowState | null): HostState & { readonly remembered: WindowState[] } {
  const remembered: WindowState[] = [];
  return {
    window: saved,
    remembered,
    folderFor: () => null,
    rememberFolder: () => undefined,
    rememberWindow: (window) => void remembered.push(window),
    flush: async () => undefined,
  };
}
function create(state = stateWith(null)) {
  const real = createWindow(files, state, false);
  const window = machine.windows[0];
  if (window === undefined) throw new Error('no window');
  return { real, window, state };
}

describe('createWindow', () => {
  test('loads the page and shows it once there is something to see', () => {
    const { window } = create();
    expect([window.webContents.url, window.shown]).toEqual(['app://crosswalk/', 0]);
    window.emit('ready-to-show');
    expect(window.shown).toBe(1);
  });

  test('opens where it was, maximised if it was', () => {
    const { window } = create(stateWith({ x: 50, y: 60, width: 1000, height: 700, maximised: true }));
    expect(window.options).toMatchObject({ x: 50, y: 60, width: 1000, height: 700 });
    expect(window.state).toBe('maximised');
  });

  test('looks at the main display first when the old place is gone', () => {
    machine.displays = [
      { id: 1, workArea: { x: 0, y: 0, width: 1280, height: 720 } },
      { id: 2, workArea: { x: 1280, y: 0, width: 2560, height: 1400 } },
    ];
    const { window } = create(stateWith({ x: 9000, y: 0, width: 2000, height: 1000, maximised: false }));
    expect(window.options).toMatchObject({ width: 1280, height: 720 });
    expect(window.options.x).toBeUndefined();
  });

  test('remembers moves, sizes and the last place, but not the place of a minimised or full-screen window', () => {
    const { window, state } = create();
    window.bounds = { x: 5, y: 6, width: 900, height: 650 };
    window.emit('move');
    window.state = 'maximised';
    window.emit('resize');
    window.state = 'minimised';
    window.emit('move');
    window.state = 'full-screen';
    window.emit('resize');
    window.state = 'normal';
    window.emit('close');
    expect(state.remembered.map((each) => each.maximised)).toEqual([false, true, false]);
    expect(state.remembered[0]).toEqual({ x: 5, y: 6, width: 900, height: 650, maximised: false });
  });
});

describe('bringForward', () => {
  test('brings a minimised window back', () => {
    const { real, window } = create();
    window.state = 'minimised';
    bringForward(real);
    expect([window.state, window.shown, window.focused]).toEqual(['normal', 1, 1]);
  });
});
