import { asAppError, type Db } from '../db/connect.ts';

/**
 * Runs a generator inside one transaction: its end commits, an error or an early end (cancel) leaves
 * the project as it was. SQLite's own helper cannot span the pauses of a generator.
 */
export function* inTransaction<Progress, Result>(db: Db, work: Generator<Progress, Result>): Generator<Progress, Result> {
  db.exec('BEGIN IMMEDIATE');
  let finished = false;
  try {
    const result = yield* work;
    db.exec('COMMIT');
    finished = true;
    return result;
  } catch (error) {
    throw asAppError(error);
  } finally {
    if (!finished && db.inTransaction) db.exec('ROLLBACK');
  }
}
