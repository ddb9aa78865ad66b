import { texts } from '#texts/texts.ts';
import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '#contract/failure.ts';

/**
 * Makes a folder so that at every moment either nothing or the finished one is there. `write` gets a
 * path beside it that does not exist yet, and flushes its files. Refused with `file-refused` when
 * something is there already: a folder cannot be replaced in one step.
 */
export async function writeFolderAtomically(target: string, write: (tempPath: string) => Promise<void>): Promise<void> {
  await refuseExisting(target);
  const temp = join(dirname(target), `.crosswalk-${randomUUID()}.tmp`);
  try {
    await write(temp);
    await flushFolders(temp);
    await refuseExisting(target);
    await rename(temp, target);
  } catch (error) {
    await rm(temp, { recursive: true, force: true });
    throw error;
  }
  await flushFolder(dirname(target));
}

async function refuseExisting(target: string): Promise<void> {
  if ((await stat(target).catch(() => null)) === null) return;
  throw new AppError('file-refused', texts.storage.alreadyThere(target));
}

async function flushFolders(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await flushFolders(join(folder, entry.name));
  }
  await flushFolder(folder);
}

/** Windows has no way to flush a folder. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
