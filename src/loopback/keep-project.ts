import { constants } from 'node:fs';
import { copyFile, mkdir, open, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

const MAGIC = 'SQLite format 3\0';

async function looksLikeProject(path: string): Promise<boolean> {
  if (extname(path).toLowerCase() !== '.crosswalk') return false;
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    return buffer.toString('latin1') === MAGIC;
  } finally {
    await file.close();
  }
}

/**
 * The app works in the project file itself. What a page sends is a copy that ends with the run, so a project
 * is moved to where projects live; answers where the file is then.
 */
export async function keepProject(path: string, projectsFolder: string): Promise<string> {
  if (!(await looksLikeProject(path))) return path;
  await mkdir(projectsFolder, { recursive: true, mode: 0o700 });
  const stem = basename(path, extname(path));
  for (let count = 1; ; count += 1) {
    const kept = join(projectsFolder, `${stem}${count === 1 ? '' : ` ${count}`}.crosswalk`);
    try {
      await copyFile(path, kept, constants.COPYFILE_EXCL);
      await rm(path);
      return kept;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
