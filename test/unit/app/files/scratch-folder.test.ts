import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { makeScratchFolder } from '#app/files/scratch-folder.ts';
import { tempFolder } from '#test/support/temp-project.ts';

it('deletes what a run left that was killed, and nothing else', async () => {
  const among = tempFolder();
  const own = await makeScratchFolder(among);
  expect(statSync(own).mode & 0o077).toBe(0);
  const killed = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(killed, 'spawn');
  const its = join(among, basename(own).replace(`-${process.pid}-`, `-${killed.pid}-`));
  mkdirSync(its);
  writeFileSync(join(its, 'pairing.crosswalk'), 'people');
  const elsewhere = join(among, 'crosswalk-elsewhere-1-abc');
  mkdirSync(elsewhere);

  await makeScratchFolder(among);
  expect([own, its, elsewhere].map((folder) => existsSync(folder))).toEqual([true, true, true]);
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  await makeScratchFolder(among);
  expect([own, its, elsewhere].map((folder) => existsSync(folder))).toEqual([true, false, true]);
});
