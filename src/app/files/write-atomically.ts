import { texts } from '#texts/texts.ts';
import { randomUUID } from 'node:crypto';
import { chmod, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError, type FailureCode } from '#contract/failure.ts';

/** What the last step needs of the system; tests stand in for Windows with it. */
export interface RenameMeans {
  readonly platform: NodeJS.Platform;
  rename(from: string, to: string): Promise<void>;
  wait(milliseconds: number): Promise<unknown>;
}

// Defender, the indexer and OneDrive let go of a file within seconds, Excel when its user closes it.
const PAUSES = [20, 50, 100, 250, 500, 1000, 2000, 4000, 8000, 14_000, 30_000];
const HELD_BY_ANOTHER = new Set(['EPERM', 'EACCES', 'EBUSY']);

const REFUSALS: Readonly<Record<string, readonly [FailureCode, (name: string) => string]>> = {
  ENOSPC: ['disk-full', (name) => texts.storage.notSaved.diskFull(name)],
  EDQUOT: ['disk-full', (name) => texts.storage.notSaved.shareFull(name)],
  EIO: ['disk-gone', (name) => texts.storage.notSaved.diskGone(name)],
  ENODEV: ['disk-gone', (name) => texts.storage.notSaved.diskGone(name)],
  EROFS: ['read-only', (name) => texts.storage.notSaved.readOnly(name)],
  EACCES: ['read-only', (name) => texts.storage.notSaved.readOnly(name)],
  EPERM: ['read-only', (name) => texts.storage.notSaved.readOnly(name)],
  EBUSY: ['busy', (name) => texts.storage.notSaved.held(name)],
  ENOENT: ['not-found', (name) => texts.storage.notSaved.noFolder(name)],
  EISDIR: ['file-refused', (name) => texts.storage.notSaved.folderInTheWay(name)],
};

/**
 * Writes a file so that at every moment either the old one or the finished new one is there.
 * `write` gets a path in the same folder that does not exist yet. What the person can act on
 * (disk full, no permission, held by another program) rejects with `AppError`; then nothing has changed.
 */
export async function writeAtomically(
  targetPath: string,
  write: (tempPath: string) => Promise<void>,
  means: RenameMeans = { platform: process.platform, rename, wait },
): Promise<void> {
  const target = await behindLinks(targetPath);
  const temp = join(dirname(target), `.crosswalk-${randomUUID()}.tmp`);
  try {
    await write(temp);
    await chmod(temp, await modeFor(target));
    await flush(temp, 'r+');
    await renamePatiently(temp, target, means);
  } catch (error) {
    await rm(temp, { force: true });
    throw asRefusal(error, basename(targetPath), means.platform);
  }
  if (means.platform !== 'win32') await flush(dirname(target), 'r');
}

/** A link stays one: the file it stands for is replaced. */
async function behindLinks(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

/** Personal data is for its owner only, unless the file that is replaced was opened to others on purpose. */
async function modeFor(target: string): Promise<number> {
  const old = await stat(target).catch(() => null);
  return old === null ? 0o600 : old.mode & 0o777;
}

async function flush(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function renamePatiently(from: string, to: string, means: RenameMeans): Promise<void> {
  for (const pause of PAUSES) {
    try {
      return await means.rename(from, to);
    } catch (error) {
      // Elsewhere these errors do not pass by themselves.
      if (means.platform !== 'win32' || !HELD_BY_ANOTHER.has(codeOf(error))) throw error;
      await means.wait(pause);
    }
  }
  await means.rename(from, to);
}

function asRefusal(error: unknown, name: string, platform: NodeJS.Platform): unknown {
  const code = codeOf(error);
  // On Windows a file held open by another program answers with any of the three.
  const refusal = REFUSALS[platform === 'win32' && HELD_BY_ANOTHER.has(code) ? 'EBUSY' : code];
  return refusal === undefined ? error : new AppError(refusal[0], refusal[1](name), { name });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
