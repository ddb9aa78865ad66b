import { expect, test } from 'vitest';
import { dataFolder } from '#main/data-folder.ts';

test.each([
  [
    'Windows: the local folder, not the roaming one',
    'win32',
    { LOCALAPPDATA: 'C:\\Users\\ana\\AppData\\Local', APPDATA: 'C:\\Users\\ana\\AppData\\Roaming' },
    'C:\\Users\\ana\\AppData\\Local\\Crosswalk',
  ],
  ['Windows without the variable', 'win32', {}, 'C:\\Users\\ana\\AppData\\Local\\Crosswalk'],
  ['macOS', 'darwin', {}, '/home/ana/Library/Application Support/Crosswalk'],
  ['Linux', 'linux', {}, '/home/ana/.local/share/Crosswalk'],
  ['Linux with a folder of its own', 'linux', { XDG_DATA_HOME: '/data' }, '/data/Crosswalk'],
  ['Linux with a relative folder, which counts as none', 'linux', { XDG_DATA_HOME: 'data' }, '/home/ana/.local/share/Crosswalk'],
  ['Linux with an empty one', 'linux', { XDG_DATA_HOME: '' }, '/home/ana/.local/share/Crosswalk'],
] as const)('%s', (_case, platform, env, folder) => {
  expect(dataFolder(platform, env, platform === 'win32' ? 'C:\\Users\\ana' : '/home/ana')).toBe(folder);
});
