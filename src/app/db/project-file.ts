import { texts } from '#texts/texts.ts';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '#contract/failure.ts';
import { MIGRATIONS } from './migrations.ts';

/** SQLite's application_id of a project: "XWLK" in ASCII. Set at offset 68 of the file. */
export const APPLICATION_ID = 0x58_57_4c_4b;

/**
 * Looks at the first 100 bytes of a file, before SQLite sees it, and refuses what is no project of
 * ours or one of a newer version. Answers the schema version the file has.
 */
export function readProjectVersion(path: string): number {
  const name = basename(path);
  const header = Buffer.alloc(100);
  let file: number;
  try {
    if (!statSync(path).isFile()) throw new AppError('not-a-project', texts.storage.noFile(name));
    file = openSync(path, 'r');
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('not-found', texts.storage.cannotOpen(name));
  }
  try {
    readSync(file, header, 0, 100, 0);
  } finally {
    closeSync(file);
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0' || header.readUInt32BE(68) !== APPLICATION_ID) {
    throw new AppError('not-a-project', texts.storage.noProject(name));
  }
  const version = header.readUInt32BE(60);
  if (version > MIGRATIONS.length) {
    throw new AppError('project-too-new', texts.storage.newer(name));
  }
  return version;
}
