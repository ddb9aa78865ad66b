import type { Side } from '#core/directory/account.ts';
import { identityOf } from '#core/directory/account-identity.ts';
import type { ReadingEnd, ReadingStep } from '#core/directory/export-reading.ts';
import type { ProjectTables } from '../db/project-tables.ts';

/** Accounts of a file that are looked up; enough to tell a newer version of a list from another part of it. */
const LOOKED_UP = 1000;

/** How many of the first accounts of a file a project knows already, on each side. */
export interface Acquaintances {
  lookedUp: number;
  readonly known: Record<Side, number>;
}

/** Passes the reading of a file on and counts in `counted` whom of it the project knows. */
export function* countAcquaintances(
  reading: Generator<ReadingStep, ReadingEnd>,
  tables: ProjectTables | null,
  counted: Acquaintances,
): Generator<ReadingStep, ReadingEnd> {
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
    if (tables !== null && step.value.type === 'rows') {
      for (const { account } of step.value.rows.slice(0, LOOKED_UP - counted.lookedUp)) {
        counted.lookedUp++;
        const identity = identityOf(account.fields);
        for (const side of ['source', 'target'] as const) if (tables.keys.find(side, identity) !== null) counted.known[side]++;
      }
    }
    yield step.value;
  }
}
