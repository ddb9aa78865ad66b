import { expect, it } from 'vitest';
import { cloudFolder } from '#app/project/cloud-folder.ts';

it.each([
  ['C:\\Users\\ann\\OneDrive - Contoso\\Projects\\a.crosswalk', 'OneDrive'],
  ['/Users/ann/OneDrive/a.crosswalk', 'OneDrive'],
  ['/home/ann/Dropbox/a.crosswalk', 'Dropbox'],
  ['\\\\server\\share\\a.crosswalk', 'a network share'],
  ['/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/a.crosswalk', 'iCloud'],
  ['/home/ann/projects/a.crosswalk', null],
  ['C:\\Users\\ann\\AppData\\Local\\Crosswalk\\projects\\OneDrive move.crosswalk', null],
])('knows who synchronises %s', (path, name) => {
  expect(cloudFolder(path)).toBe(name);
});
