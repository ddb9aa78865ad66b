import { AppError } from '#contract/failure.ts';
import { asAppError, type Db } from './connect.ts';

/**
 * Brings what was committed from the journal into the project file itself, as far as nobody reads what was there before.
 * A disk without room for it leaves the journal as it is: nothing is lost, and the next time tries again.
 */
export function checkpoint(db: Db): void {
  try {
    db.pragma('wal_checkpoint(PASSIVE)');
  } catch (thrown) {
    if (!(asAppError(thrown) instanceof AppError)) throw thrown;
  }
}
