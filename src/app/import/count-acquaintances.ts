import type { Account, Side } from '#core/directory/account.ts';
import { identityOf } from '#core/directory/account-identity.ts';
import type { ReadingEnd, ReadingStep } from '#core/directory/export-reading.ts';
import { keysOf } from '../db/account-key-table.ts';
import type { ProjectTables } from '../db/project-tables.ts';

/** Accounts of a file that are looked up; enough to tell a newer version of a list from another part of it. */
export const LOOKED_UP = 1000;

/** Share of them from which on another file may be an older version. */
const SAME_PEOPLE = 0.3;

/** How many of the first accounts of a file other files of the project tell of too. */
export interface Acquaintances {
  lookedUp: number;
  /** By the id of the import that tells of them. */
  readonly known: Map<number, number>;
}

/** Whether a file tells of enough of the accounts to be an older version: an export that was delivered in parts has other people in every part. */
export function knowsEnough({ lookedUp, known }: Acquaintances, importId: number): boolean {
  return (known.get(importId) ?? 0) >= lookedUp * SAME_PEOPLE;
}

/** Passes the reading of a file on and counts in `counted` whom of it the files of a project tell of. */
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
        for (const side of ['source', 'target'] as const) {
          const known = findKnown(tables, side, account);
          const files = known === null ? [] : tables.rows.importsOf(known);
          for (const file of files) counted.known.set(file, (counted.known.get(file) ?? 0) + 1);
        }
      }
    }
    yield step.value;
  }
}

/** Also an account that another directory calls otherwise, and one that was called so before. */
function findKnown({ keys }: ProjectTables, side: Side, { fields, kind }: Account): number | null {
  const identity = identityOf(fields);
  const known = keys.find(side, identity) ?? keys.findSynchronised(side, identity, { displayName: fields.displayName ?? '', kind });
  for (const key of known === null ? keysOf(identity) : []) {
    const former = keys.idOf(side, key);
    if (former !== null) return former;
  }
  return known;
}
