import type { BrowserWindowConstructorOptions } from 'electron';
import type { WindowPlace } from './window-place.ts';

/** Without `persist:` the session lives in memory: nothing of the page is left on the disk. */
export const PARTITION = 'crosswalk';

export interface WindowSettings {
  readonly place: WindowPlace;
  readonly preload: string;
  readonly icon: string;
  readonly dark: boolean;
  readonly developing: boolean;
}

/** Every option with a bearing on security is written out, defaults included, so that a change shows. */
export function windowOptions(settings: WindowSettings): BrowserWindowConstructorOptions {
  return {
    ...settings.place.bounds,
    minWidth: 900,
    minHeight: 600,
    title: 'Crosswalk',
    icon: settings.icon,
    // Shown when the first picture is ready; until then this colour, so that a dark screen does not flash.
    show: false,
    backgroundColor: settings.dark ? '#1f1f1f' : '#fafafa',
    webPreferences: {
      preload: settings.preload,
      partition: PARTITION,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      plugins: false,
      experimentalFeatures: false,
      enableBlinkFeatures: '',
      // A middle click would open a second window.
      disableBlinkFeatures: 'Auxclick',
      navigateOnDragDrop: false,
      enableDeprecatedPaste: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: settings.developing,
    },
  };
}
