import { texts } from '#texts/texts.ts';
import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '#contract/failure.ts';

/**
 * Holds a project for this process, so that two windows, two people or two programs never work on
 * one file. The lock is SQLite's own on an empty file beside the project: the system lets go of it
 * even when the process is killed, so there is no stale lock to explain. Answers the unlock.
 */
export function lockProject(path: string): () => void {
  const lockPath = `${path}-lock`;
  let lock: Database.Database | null = null;
  try {
    lock = new Database(lockPath, { timeout: 0 });
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new AppError('already-open', texts.storage.openElsewhere(basename(path)));
    }
    throw new AppError('read-only', texts.storage.folderReadOnly(basename(path)));
  }
  return () => {
    lock.close();
    rmSync(lockPath, { force: true });
  };
}
