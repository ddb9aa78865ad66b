import { beforeEach, expect, test, vi } from 'vitest';
import { firstFolder } from '#main/first-folder.ts';
import { resetElectron } from '#test/support/electron-double/electron.ts';
import { machine } from '#test/support/electron-double/machine.ts';

vi.mock('electron', () => import('#test/support/electron-double/electron.ts'));
beforeEach(resetElectron);

const state = (folder: string | null) => ({
  window: null,
  folderFor: () => folder,
  rememberFolder: () => undefined,
  rememberWindow: () => undefined,
  flush: async () => undefined,
});

test.each([
  ['the folder last used', '/exports', { documents: '/documents', home: '/home' }, '/exports'],
  ['else the documents', null, { documents: '/documents', home: '/home' }, '/documents'],
  ['else, on a system without such a folder, home', null, { home: '/home' }, '/home'],
])('a dialog begins in %s', (_case, remembered, paths, folder) => {
  machine.paths = paths;
  expect(firstFolder(state(remembered), 'exports')).toBe(folder);
});
