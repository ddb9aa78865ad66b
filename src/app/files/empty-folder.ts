import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Empties a folder, and makes it where it is missing. What another program holds open (Windows lets nobody delete it then)
 * stays, and goes the next time: neither a start nor the closing of a project may fail for it.
 */
export async function emptyFolder(folder: string, remove: typeof rm = rm): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const options = { recursive: true, force: true, maxRetries: 3 };
  await Promise.allSettled((await readdir(folder)).map((name) => remove(join(folder, name), options)));
}
