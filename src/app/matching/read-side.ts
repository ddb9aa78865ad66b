import { IntList } from '#core/compare/int-list.ts';
import type { Side } from '#core/directory/account.ts';
import { SidePreparer } from '#core/matching/prepare-side.ts';
import type { AccountTable } from '../db/account-table.ts';

/** Accounts read between two looks at the cancel flag. */
const BATCH = 500;

/** A side that was read: prepared as far as it goes alone, and the ids of its accounts in the order of the engine's indexes. */
export interface ReadSide {
  readonly preparer: SidePreparer;
  readonly ids: Int32Array;
}

/** Reads the accounts of a side into columns. Yields how many were read. */
export function* readSide(accounts: Pick<AccountTable, 'each'>, side: Side): Generator<number, ReadSide> {
  const preparer = new SidePreparer();
  const ids = new IntList();
  for (const account of accounts.each(side)) {
    preparer.add(account);
    ids.push(account.id);
    if (ids.length % BATCH === 0) yield ids.length;
  }
  return { preparer, ids: ids.view().slice() };
}
