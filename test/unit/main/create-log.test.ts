import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '#main/create-log.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'create-log-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const now = () => new Date('2026-11-23T10:00:00Z');

describe('createLog', () => {
  test('writes one line per event, in order, for the owner only', async () => {
    const log = await createLog(join(folder, 'logs'), now);
    log.write('one');
    log.write('two\n  at here\n  at there');
    await log.flush();
    const path = join(folder, 'logs', 'crosswalk.log');
    expect(await readFile(path, 'utf8')).toBe('2026-11-23T10:00:00.000Z one\n2026-11-23T10:00:00.000Z two | at here | at there\n');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test('goes on where the last run ended', async () => {
    for (const line of ['first run', 'second run']) {
      const log = await createLog(folder, now);
      log.write(line);
      await log.flush();
    }
    expect((await readFile(join(folder, 'crosswalk.log'), 'utf8')).split('\n')).toHaveLength(3);
  });

  test('begins a new file when the old one has grown large, and keeps that', async () => {
    await writeFile(join(folder, 'crosswalk.log'), 'x'.repeat(1_000_001));
    const log = await createLog(folder, now);
    log.write('new');
    await log.flush();
    expect((await stat(join(folder, 'crosswalk.log'))).size).toBeLessThan(100);
    expect((await stat(join(folder, 'crosswalk.old.log'))).size).toBe(1_000_001);
  });

  test('stops nobody from starting when the old one is held or the folder cannot be made', async () => {
    const path = join(folder, 'crosswalk.log');
    await writeFile(path, 'x'.repeat(1_000_001));
    await mkdir(join(folder, 'crosswalk.old.log', 'held'), { recursive: true });
    const log = await createLog(folder, now);
    log.write('goes on');
    await log.flush();
    expect((await stat(path)).size).toBeGreaterThan(1_000_001);
    await expect(createLog(join(path, 'logs'), now)).resolves.toBeDefined();
  });

  test('does not stop the work when it cannot be written', async () => {
    const log = await createLog(folder, now);
    await rm(folder, { recursive: true });
    log.write('lost');
    await expect(log.flush()).resolves.toBeUndefined();
  });
});
