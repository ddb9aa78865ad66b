import { texts } from '#texts/texts.ts';
import Database from 'better-sqlite3';
import { AppError } from '#contract/failure.ts';

export type Db = Database.Database;

/** The oldest SQLite without the WAL-reset corruption bug (3.7.0 to 3.51.2). */
const OLDEST_SQLITE = [3, 51, 3] as const;

/** Cache of a connection in KiB, 64 MB instead of 2: an import writes to several indexes in random order. */
export const CACHE = 65_536;

/** How much a connection does so that a power cut loses nothing. */
export type Durability = 'kept' | 'thrown-away';

/**
 * Opens a connection with the settings every connection of ours needs, each time: SQLite forgets
 * them, and a reopened WAL file would otherwise run at synchronous=NORMAL and could lose a
 * signed-off decision at power loss. Works inside its own process and thread only.
 * @param durability `thrown-away` only for a file that is deleted when the run ends, however it ends.
 */
export function connect(path: string, durability: Durability = 'kept'): Db {
  let db: Db;
  try {
    db = new Database(path, { fileMustExist: true, timeout: 5000 });
  } catch (error) {
    throw asAppError(error);
  }
  try {
    // Counts when the file is made: rows of half a kilobyte are written in half the time on pages of 16.
    db.pragma('page_size = 16384');
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('mmap_size = 0');
    if (durability === 'kept') {
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
    } else {
      // What a transaction changed is remembered in memory until it ends, so that it can still be taken back.
      db.pragma('journal_mode = MEMORY');
      db.pragma('synchronous = OFF');
    }
    db.pragma('foreign_keys = ON');
    db.pragma('temp_store = MEMORY');
    db.pragma(`cache_size = ${-CACHE}`);
    db.pragma(`secure_delete = ${durability === 'kept' ? 'ON' : 'OFF'}`);
    refuseOldSqlite(db);
    return db;
  } catch (error) {
    db.close();
    throw asAppError(error);
  }
}

/** Opens one more connection to a project that is open already, for another thread to read by. */
export function connectToRead(path: string): Db {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: 5000 });
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('mmap_size = 0');
  return db;
}

function refuseOldSqlite(db: Db): void {
  const version = db.prepare('SELECT sqlite_version()').pluck().get() as string;
  const parts = version.split('.').map(Number);
  const firstDifference = OLDEST_SQLITE.findIndex((part, index) => part !== parts[index]);
  if (firstDifference >= 0 && (parts[firstDifference] ?? 0) < (OLDEST_SQLITE[firstDifference] ?? 0)) {
    throw new Error(`SQLite ${version} is too old: a project needs ${OLDEST_SQLITE.join('.')} or newer`);
  }
}

/** SQLite's troubles, reduced once to the few a person can act on; anything else is a bug and stays itself. */
export function asAppError(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const code = error.code;
  if (code.startsWith('SQLITE_FULL')) return new AppError('disk-full', texts.storage.diskFull);
  if (code.startsWith('SQLITE_IOERR')) return new AppError('disk-gone', texts.storage.diskGone);
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_PERM'))
    return new AppError('read-only', texts.storage.notWritable);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new AppError('busy', texts.storage.fileBusy);
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) return new AppError('project-damaged', texts.storage.damaged);
  return error;
}
