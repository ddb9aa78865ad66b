import { closeSync, copyFileSync, existsSync, openSync, rmSync } from 'node:fs';
import { AppError } from '#contract/failure.ts';
import { checkIntegrity } from './check-integrity.ts';
import { checkLog } from './check-log.ts';
import { checkRevisions } from './check-revisions.ts';
import { asAppError, connect, type Db, type Durability } from './connect.ts';
import { lockProject } from './lock-project.ts';
import { MIGRATIONS } from './migrations.ts';
import { APPLICATION_ID, refuseStranger } from './project-file.ts';

/** An open project file. */
export interface OpenProject {
  readonly path: string;
  readonly db: Db;
  /** Leaves one plain file behind: no WAL, no lock. */
  close(): void;
}

/** Makes a project for one run, in a file that whoever asked for it deletes: a power cut may leave it damaged. */
export function createScratchProject(path: string): OpenProject {
  return create(path, 'thrown-away');
}

/** Makes a new project file; refuses to touch one that exists. */
export function createProject(path: string): OpenProject {
  return create(path, 'kept');
}

function create(path: string, durability: Durability): OpenProject {
  if (existsSync(path)) throw new Error(`a file already exists where the new project belongs: ${path}`);
  const unlock = lockProject(path);
  let isOurs = false;
  let db: Db | null = null;
  try {
    // Personal data of thousands: for nobody but the person who made it.
    closeSync(openSync(path, 'wx', 0o600));
    isOurs = true;
    db = connect(path, durability);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(db, 0);
    // The file says itself what it is from now on: where only its journal said so, a process that was killed left a file nobody could open.
    if (durability === 'kept') db.pragma('wal_checkpoint(TRUNCATE)');
    const made = db;
    return { path, db, close: () => closeProject(made, unlock, durability) };
  } catch (error) {
    db?.close();
    // Half a project would be taken for a damaged one.
    if (isOurs) removeProject(path);
    unlock();
    throw asAppError(error);
  }
}

/**
 * Opens a project file: locks it, refuses strangers, newer and damaged files, and migrates older
 * ones after putting a copy beside them. Throws AppError with a sentence for the person.
 */
export function openProject(path: string): OpenProject {
  refuseStranger(path);
  const unlock = lockProject(path);
  let db: Db | null = null;
  try {
    db = connect(path);
    // As SQLite sees it: after a process was killed the newest version may stand in the journal alone.
    const version = Number(db.pragma('user_version', { simple: true }));
    checkIntegrity(db, version);
    if (version < MIGRATIONS.length) {
      db.pragma('wal_checkpoint(TRUNCATE)');
      copyFileSync(path, `${path}.before-version-${MIGRATIONS.length}`);
      migrate(db, version);
    }
    checkLog(db);
    checkRevisions(db);
    const opened = db;
    return { path, db, close: () => closeProject(opened, unlock) };
  } catch (error) {
    db?.close();
    unlock();
    throw asAppError(error);
  }
}

/** Deletes a project that is closed, with the journal it may have left. */
export function removeProject(path: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
}

function migrate(db: Db, from: number): void {
  db.transaction(() => {
    for (const step of MIGRATIONS.slice(from)) step(db);
    db.pragma(`user_version = ${MIGRATIONS.length}`);
  }).immediate();
}

function closeProject(db: Db, unlock: () => void, durability: Durability = 'kept'): void {
  try {
    if (durability === 'thrown-away') return;
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.pragma('journal_mode = DELETE');
  } catch (thrown) {
    // A disk that is full or gone, or somebody who still reads: what was committed stands in the journal for the next to open it.
    if (!(asAppError(thrown) instanceof AppError)) throw thrown;
  } finally {
    db.close();
    unlock();
  }
}
