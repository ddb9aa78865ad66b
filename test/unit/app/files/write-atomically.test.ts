import { chmod, mkdir, mkdtemp, readdir, readFile, readlink, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeAtomically, type RenameMeans } from '#app/files/write-atomically.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-atomically-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const failWith = (code: string) => Object.assign(new Error(code), { code });

/** A Windows on which another program lets go of the target after a number of attempts. */
function windows(refusals: readonly string[]): RenameMeans & { readonly pauses: number[] } {
  const pauses: number[] = [];
  let attempt = 0;
  return {
    pauses,
    platform: 'win32',
    rename: async (from, to) => {
      const refusal = refusals[attempt++];
      if (refusal !== undefined) throw failWith(refusal);
      await rename(from, to);
    },
    wait: async (pause) => pauses.push(pause),
  };
}

describe('writeAtomically', () => {
  test('writes a new file for its owner only and leaves nothing else behind', async () => {
    const target = join(folder, 'usermapping.csv');
    await writeAtomically(target, (temp) => writeFile(temp, 'a,b\r\n'));
    expect(await readFile(target, 'utf8')).toBe('a,b\r\n');
    expect(await readdir(folder)).toEqual(['usermapping.csv']);
    expect((await stat(target)).mode & 0o777).toBe(0o600);
  });

  test('gives the writer a path in the same folder that does not exist yet', async () => {
    const target = join(folder, 'a.csv');
    await writeAtomically(target, async (temp) => {
      expect(dirname(temp)).toBe(folder);
      await writeFile(temp, 'x', { flag: 'wx' });
    });
    expect.assertions(1);
  });

  test('replaces a file and keeps the permissions it had', async () => {
    const target = join(folder, 'a.csv');
    await writeFile(target, 'old');
    await chmod(target, 0o640);
    await writeAtomically(target, (temp) => writeFile(temp, 'new'));
    expect(await readFile(target, 'utf8')).toBe('new');
    expect((await stat(target)).mode & 0o777).toBe(0o640);
  });

  test('shows the old file until the new one is finished', async () => {
    const target = join(folder, 'a.csv');
    await writeFile(target, 'old');
    await writeAtomically(target, async (temp) => {
      await writeFile(temp, 'half');
      expect(await readFile(target, 'utf8')).toBe('old');
    });
    expect.assertions(1);
  });

  test('keeps the old file and removes the half-written one when the writer fails', async () => {
    const target = join(folder, 'a.csv');
    await writeFile(target, 'old');
    const bug = new Error('writer broke');
    const saving = writeAtomically(target, async (temp) => {
      await writeFile(temp, 'half');
      throw bug;
    });
    await expect(saving).rejects.toBe(bug);
    expect(await readFile(target, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['a.csv']);
  });

  test('replaces the file a link stands for and keeps the link', async () => {
    await mkdir(join(folder, 'real'));
    const real = join(folder, 'real', 'a.csv');
    const link = join(folder, 'link.csv');
    await writeFile(real, 'old');
    await symlink(real, link);
    await writeAtomically(link, (temp) => writeFile(temp, 'new'));
    expect(await readFile(real, 'utf8')).toBe('new');
    expect(await readlink(link)).toBe(real);
  });

  test.each([
    ['the disk is full', 'ENOSPC', 'disk-full'],
    ['the drive was pulled out', 'EIO', 'disk-gone'],
    ['the place is read-only', 'EROFS', 'read-only'],
    ['permission is missing', 'EACCES', 'read-only'],
    ['the file is in use', 'EBUSY', 'busy'],
  ])('refuses in a sentence that names the file when %s', async (_case, code, failure) => {
    const saving = writeAtomically(join(folder, 'a.csv'), () => Promise.reject(failWith(code)));
    await expect(saving).rejects.toMatchObject({ code: failure, message: expect.stringContaining('a.csv') });
    expect(await readdir(folder)).toEqual([]);
  });

  test('refuses when the folder has gone or a folder is in the way', async () => {
    const gone = writeAtomically(join(folder, 'gone', 'a.csv'), (temp) => writeFile(temp, 'x'));
    await expect(gone).rejects.toMatchObject({ code: 'not-found' });
    await mkdir(join(folder, 'a.csv'));
    const inTheWay = writeAtomically(join(folder, 'a.csv'), (temp) => writeFile(temp, 'x'));
    await expect(inTheWay).rejects.toMatchObject({ code: 'file-refused' });
    expect(await readdir(folder)).toEqual(['a.csv']);
  });

  test('waits with growing pauses while a Windows program holds the target', async () => {
    const means = windows(['EPERM', 'EACCES', 'EBUSY']);
    await writeAtomically(join(folder, 'a.csv'), (temp) => writeFile(temp, 'x'), means);
    expect(means.pauses).toEqual([20, 50, 100]);
    expect(await readdir(folder)).toEqual(['a.csv']);
  });

  test('gives up after about a minute and says that another program has the file open', async () => {
    const means = windows(Array.from({ length: 100 }, () => 'EPERM'));
    const saving = writeAtomically(join(folder, 'a.csv'), (temp) => writeFile(temp, 'x'), means);
    await expect(saving).rejects.toMatchObject({ code: 'busy' });
    const waited = means.pauses.reduce((sum, pause) => sum + pause, 0);
    expect(waited).toBeGreaterThan(50_000);
    expect(waited).toBeLessThan(70_000);
    expect(await readdir(folder)).toEqual([]);
  });

  test('does not wait where the refusal will not pass', async () => {
    const means = { ...windows(['EACCES']), platform: 'linux' as const };
    const saving = writeAtomically(join(folder, 'a.csv'), (temp) => writeFile(temp, 'x'), means);
    await expect(saving).rejects.toMatchObject({ code: 'read-only' });
    expect(means.pauses).toEqual([]);
  });

  test('keeps two savings at once apart', async () => {
    const target = join(folder, 'a.csv');
    const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(5000));
    await Promise.all(texts.map((text) => writeAtomically(target, (temp) => writeFile(temp, text))));
    expect(texts).toContain(await readFile(target, 'utf8'));
    expect(await readdir(folder)).toEqual(['a.csv']);
  });
});
