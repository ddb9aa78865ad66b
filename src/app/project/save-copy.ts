import Database from 'better-sqlite3';
import { asAppError, type Db } from '../db/connect.ts';

/**
 * Writes a finished copy of the open project at a path that does not exist yet: one plain file,
 * without content that was deleted, checked before anybody relies on it.
 */
export async function saveCopy(db: Db, path: string): Promise<void> {
  try {
    db.prepare('VACUUM INTO ?').run(path);
    const copy = new Database(path, { fileMustExist: true });
    try {
      copy.pragma('journal_mode = DELETE');
      const verdict = copy.pragma('quick_check(1)', { simple: true });
      if (verdict !== 'ok') throw new Error(`the copy failed its check: ${String(verdict)}`);
    } finally {
      copy.close();
    }
  } catch (error) {
    throw asAppError(error);
  }
}
