import { BrowserWindow, nativeTheme, screen } from 'electron';
import { APP_URL } from './app-origin.ts';
import type { HostState } from './host-state.ts';
import { placeWindow } from './window-place.ts';
import { windowOptions } from './window-options.ts';

export interface WindowFiles {
  readonly preload: string;
  readonly icon: string;
}

/** Makes the app's window; no other code makes one. */
export function createWindow(files: WindowFiles, state: HostState, developing: boolean): BrowserWindow {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  const place = placeWindow(
    state.window,
    [main, ...others].map((display) => display.workArea),
  );
  const window = new BrowserWindow(windowOptions({ ...files, place, dark: nativeTheme.shouldUseDarkColors, developing }));
  if (place.maximised) window.maximize();
  window.once('ready-to-show', () => window.show());

  const remember = (): void => {
    if (!window.isMinimized() && !window.isFullScreen()) {
      state.rememberWindow({ ...window.getNormalBounds(), maximised: window.isMaximized() });
    }
  };
  window.on('resize', remember);
  window.on('move', remember);
  window.on('close', remember);

  void window.loadURL(APP_URL);
  return window;
}

export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
