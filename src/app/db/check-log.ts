import { texts } from '#texts/texts.ts';
import { AppError } from '#contract/failure.ts';
import type { Db } from './connect.ts';
import { decisionTable } from './decision-table.ts';

/**
 * Refuses a project whose decision log was changed outside Crosswalk: an entry whose hash does not
 * fit the one before it, or a record of what is undone that the log does not bear out.
 */
export function checkLog(db: Db): void {
  const log = decisionTable(db);
  const forged = log.firstForged();
  if (forged !== null) refuse(texts.storage.logEntry(forged));
  if (!log.isStepStateTrue()) refuse(texts.storage.undoneState);
}

function refuse(place: string): never {
  throw new AppError('project-damaged', texts.storage.logChanged(place));
}
