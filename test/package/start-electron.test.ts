import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { binaryName, fetchElectron, findDistribution } from '../../scripts/start-electron.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-electron-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(...path: string[]): Promise<void> {
  const file = join(folder, ...path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, path.at(-1) === 'path.txt' ? binaryName() : '');
}

describe('findDistribution', () => {
  test('finds nothing in the package as npm brings it', () => {
    expect(findDistribution(folder, {})).toBeNull();
  });

  test('finds what the package has fetched', async () => {
    await put('dist', binaryName());
    await put('path.txt');
    expect(findDistribution(folder, {})).toBe(join(folder, 'dist'));
  });

  test.each([
    ['broken off before its end', ['dist', binaryName()]],
    ['removed afterwards', ['path.txt']],
  ])('does not count a download that was %s', async (_case, path) => {
    await put(...path);
    expect(findDistribution(folder, {})).toBeNull();
  });

  test('prefers the folder that is named, and takes no other when that is wrong', async () => {
    await put('dist', binaryName());
    await put('path.txt');
    await put('named', binaryName());
    expect(findDistribution(folder, { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'named') })).toBe(join(folder, 'named'));
    expect(findDistribution(folder, { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'wrong') })).toBeNull();
  });
});

describe('fetchElectron', () => {
  const withInstaller = (script: string) => writeFile(join(folder, 'install.js'), script);

  test('says nothing when it worked', async () => {
    await withInstaller('process.exit(0)');
    expect(await fetchElectron(folder)).toBeNull();
  });

  test('says that it cannot be fetched from here', async () => {
    await withInstaller('process.exit(1)');
    expect(await fetchElectron(folder)).toMatch(/could not be fetched from here/u);
  });

  test('gives up on a network that never answers', async () => {
    await withInstaller('setInterval(() => {}, 1000)');
    const began = performance.now();
    expect(await fetchElectron(folder, 1000)).toMatch(/within 1 seconds/u);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
