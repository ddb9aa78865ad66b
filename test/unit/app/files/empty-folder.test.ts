import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder } from '#app/files/empty-folder.ts';
import { tempFolder } from '#test/support/temp-project.ts';

it('makes a folder that is missing', async () => {
  const folder = join(tempFolder(), 'a', 'temp');
  await emptyFolder(folder);
  expect(readdirSync(folder)).toEqual([]);
});

it('leaves only what another program holds', async () => {
  const folder = tempFolder();
  for (const name of ['one', 'held', 'two']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'users.xlsx'), '');
  }
  const asOnWindows: typeof rm = (path, options) =>
    String(path).endsWith('held') ? Promise.reject(Object.assign(new Error('EBUSY'), { code: 'EBUSY' })) : rm(path, options);
  await emptyFolder(folder, asOnWindows);
  expect(readdirSync(folder)).toEqual(['held']);
});
