import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openProject } from '#app/db/open-project.ts';
import { writeFolderAtomically } from '#app/files/write-folder-atomically.ts';
import { filesUnder, findPackageFaults } from '#test/support/deliverables/check-package.ts';
import { pairedProject } from '#test/support/signoff/paired-project.ts';
import { tempFolder } from '#test/support/temp-project.ts';

const SCRIPT = fileURLToPath(new URL('../../../support/deliverables/deliver-until-killed.ts', import.meta.url));

describe('writeFolderAtomically', () => {
  test('shows nothing until the folder is finished', async () => {
    const folder = tempFolder();
    const target = join(folder, 'package');
    await writeFolderAtomically(target, async (temp) => {
      expect(dirname(temp)).toBe(folder);
      mkdirSync(join(temp, 'inner'), { recursive: true });
      writeFileSync(join(temp, 'inner', 'a.txt'), 'a');
      expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual([]);
    });
    expect(Object.keys(filesUnder(folder))).toEqual(['package/inner/a.txt']);
  });

  test('leaves nothing behind after a failure', async () => {
    const folder = tempFolder();
    const writing = writeFolderAtomically(join(folder, 'package'), async (temp) => {
      mkdirSync(temp);
      writeFileSync(join(temp, 'a.txt'), 'a');
      throw new Error('the disk broke');
    });
    await expect(writing).rejects.toThrow('the disk broke');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('refuses to put a folder in the place of something', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'package'), 'old');
    await expect(writeFolderAtomically(join(folder, 'package'), async () => undefined)).rejects.toMatchObject({ code: 'file-refused' });
    expect(readFileSync(join(folder, 'package'), 'utf8')).toBe('old');
  });
});

test('killed at any moment, a delivery leaves whole packages or none', async () => {
  const { path, close } = pairedProject();
  close();
  let whole = 0;
  for (const [packages, share] of [
    [0, 0.1],
    [0, 0.4],
    [0, 0.7],
    [1, 0.2],
    [1, 0.5],
    [1, 0.95],
  ] as const) {
    const out = tempFolder();
    await deliverUntilKilled(path, out, packages, share);
    for (const name of readdirSync(out)) {
      if (name.startsWith('.crosswalk-')) continue;
      const files = name.endsWith('.zip') ? unzipSync(readFileSync(join(out, name))) : filesUnder(join(out, name));
      expect([name, findPackageFaults(files)]).toEqual([name, []]);
      whole += 1;
    }
    // The project opens, and its log and revisions are checked on the way.
    openProject(path).close();
  }
  expect(whole).toBeGreaterThanOrEqual(3);
}, 120_000);

/** Kills it within a package, after it has finished so many: `share` of the time that one takes. */
async function deliverUntilKilled(project: string, out: string, packages: number, share: number): Promise<void> {
  const child = spawn(process.execPath, [SCRIPT, project, out], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let begun = 0;
  let takes = 100;
  await new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('begun')) begun = performance.now();
      if (text.includes('written')) takes = performance.now() - begun;
      if (packages === 0 || text.includes('written')) resolve();
    });
  });
  await wait(takes * share);
  child.kill('SIGKILL');
  await ended;
}
