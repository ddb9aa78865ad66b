import { expect, test } from 'vitest';
import { defaultDataFolder } from '#app/files/default-data-folder.ts';

test.each([
  [
    'Windows',
    { platform: 'win32', env: { LOCALAPPDATA: 'D:\\Local', APPDATA: 'D:\\Roaming' }, home: 'C:\\Users\\ann' },
    'D:\\Local\\Crosswalk',
  ],
  ['Windows without the variable', { platform: 'win32', env: {}, home: 'C:\\Users\\ann' }, 'C:\\Users\\ann\\AppData\\Local\\Crosswalk'],
  ['macOS', { platform: 'darwin', env: {}, home: '/Users/ann' }, '/Users/ann/Library/Application Support/Crosswalk'],
  ['Linux', { platform: 'linux', env: {}, home: '/home/ann' }, '/home/ann/.local/share/Crosswalk'],
  ['Linux with a folder of its own', { platform: 'linux', env: { XDG_DATA_HOME: '/data' }, home: '/home/ann' }, '/data/Crosswalk'],
  [
    'Linux with a relative one',
    { platform: 'linux', env: { XDG_DATA_HOME: 'data' }, home: '/home/ann' },
    '/home/ann/.local/share/Crosswalk',
  ],
] as const)('%s keeps local data where it belongs', (_name, machine, expected) => {
  expect(defaultDataFolder(machine)).toBe(expected);
});
