import { texts } from '#texts/texts.ts';
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '#contract/failure.ts';
import { asAppError, connectToRead } from './connect.ts';
import { MIGRATIONS } from './migrations.ts';

/** SQLite's application_id of a project: "XWLK" in ASCII. Set at offset 68 of the file. */
export const APPLICATION_ID = 0x58_57_4c_4b;

/**
 * Looks at the first 100 bytes of a file, before SQLite sees it, and refuses what is no project of
 * ours or one of a newer version.
 */
export function refuseStranger(path: string): void {
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
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw new AppError('not-a-project', texts.storage.noProject(name));
  const id = header.readUInt32BE(68);
  // A project was once left like this, all but an empty page in its journal, until it was closed for the first time.
  const [is, version] = id === 0 && existsSync(`${path}-wal`) ? asSqliteSees(path) : [id, header.readUInt32BE(60)];
  if (is !== APPLICATION_ID) throw new AppError('not-a-project', texts.storage.noProject(name));
  if (version > MIGRATIONS.length) throw new AppError('project-too-new', texts.storage.newer(name));
}

/** What the header says together with the journal. Changes nothing. */
function asSqliteSees(path: string): [id: number, version: number] {
  const db = connectToRead(path);
  try {
    return [Number(db.pragma('application_id', { simple: true })), Number(db.pragma('user_version', { simple: true }))];
  } catch (error) {
    throw asAppError(error);
  } finally {
    db.close();
  }
}
