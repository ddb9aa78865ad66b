import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isAppStale } from '../../scripts/start-build.ts';

let root: string;
const put = async (path: string, minute: number): Promise<void> => {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, '');
  const time = new Date(2026, 0, 1, 12, minute);
  await utimes(file, time, time);
  // A folder changes with every file made in it, which is not what is asked here.
  for (let each = dirname(file); each !== root; each = dirname(each)) await utimes(each, time, time);
};
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'start-build-'));
  for (const path of ['package.json', 'electron.vite.config.ts', 'vite.config.ts', 'src/main/index.ts']) await put(path, 10);
  for (const path of ['out/main/index.js', 'out/main/worker.js', 'out/preload/index.cjs', 'out/renderer/index.html']) await put(path, 20);
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('isAppStale', () => {
  test('a build younger than every source stands', () => expect(isAppStale(root)).toBe(false));

  test.each(['src/main/index.ts', 'src/renderer/app/deep/inside.tsx', 'package.json', 'electron.vite.config.ts', 'vite.config.ts'])(
    'is made again after a change of %s',
    async (path) => {
      await put(path, 30);
      expect(isAppStale(root)).toBe(true);
    },
  );

  test.each(['out/main/index.js', 'out/main/worker.js', 'out/preload/index.cjs', 'out/renderer/index.html', 'out'])(
    'is made again when %s is missing',
    async (path) => {
      await rm(join(root, path), { recursive: true });
      expect(isAppStale(root)).toBe(true);
    },
  );
});
