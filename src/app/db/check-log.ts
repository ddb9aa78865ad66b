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
  if (forged !== null) refuse(`entry ${forged}`);
  if (!log.isStepStateTrue()) refuse('what is undone');
}

function refuse(place: string): never {
  throw new AppError('project-damaged', `The decision log of this project was changed outside Crosswalk (${place}). Open an earlier copy.`);
}
