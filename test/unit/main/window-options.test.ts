import { describe, expect, test } from 'vitest';
import { windowOptions } from '#main/window-options.ts';

const options = (settings: { dark?: boolean; developing?: boolean } = {}) =>
  windowOptions({
    place: { bounds: { x: 1, y: 2, width: 1000, height: 700 }, maximised: false },
    preload: '/out/preload/index.cjs',
    icon: '/icon.png',
    dark: false,
    developing: false,
    ...settings,
  });

describe('windowOptions', () => {
  // The whole list, so that a line left out or turned round cannot pass unseen.
  test('gives the page nothing but its preload', () => {
    expect(options().webPreferences).toEqual({
      preload: '/out/preload/index.cjs',
      partition: 'crosswalk',
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
      disableBlinkFeatures: 'Auxclick',
      navigateOnDragDrop: false,
      enableDeprecatedPaste: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: false,
    });
  });

  test('keeps the session in memory', () => {
    expect(options().webPreferences?.partition).not.toMatch(/^persist:/u);
  });

  test('has developer tools only while the app is being developed', () => {
    expect(options({ developing: true }).webPreferences?.devTools).toBe(true);
  });

  test('stays hidden, on a ground of the right colour, until there is something to see', () => {
    expect(options()).toMatchObject({ show: false, backgroundColor: '#fafafa', x: 1, y: 2, width: 1000, height: 700 });
    expect(options({ dark: true }).backgroundColor).toBe('#1f1f1f');
  });
});
