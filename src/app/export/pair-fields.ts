import type { AccountFields } from '#core/directory/account.ts';
import type { LinkedAccount, LinkWithAccounts } from '../db/link-with-accounts.ts';
import type { ProjectTables } from '../db/project-tables.ts';

/** What the files tell of both accounts of every pair of the crosswalk, by the accounts' ids. */
export type PairFields = ReadonlyMap<number, AccountFields>;

/** Accounts read between two pauses. */
const BATCH = 2000;

/**
 * Reads what the files tell of both accounts of every pair, pausing on the way. Rows are read in the order of their
 * files, which is many times quicker than in that of names; all of them are unpacked for it, so whoever needs them
 * twice hands them on.
 */
export function* readPairFields(
  { accounts, rows, imports }: ProjectTables,
  links: readonly LinkWithAccounts[],
): Generator<void, PairFields> {
  const fields = new Map<number, AccountFields>();
  const idOfRow = new Map<number, number>();
  const want = ({ rowId }: LinkedAccount, id: number): void => {
    if (rowId === null) fields.set(id, accounts.read(id)?.fields ?? {});
    else idOfRow.set(rowId, id);
  };
  for (const [n, { sourceId, source, targetId, target }] of links.entries()) {
    if (n % BATCH === 0) yield;
    if (targetId === null || target === null) continue;
    want(source, sourceId);
    want(target, targetId);
  }
  const read = rows.reader(new Map(imports.list().map(({ id, untold }) => [id, untold])));
  yield;
  const inFiles = Float64Array.from(idOfRow.keys()).sort();
  for (const [at, row] of inFiles.entries()) {
    if (at % BATCH === 0) yield;
    fields.set(idOfRow.get(row)!, read(row)?.fields ?? {});
  }
  return fields;
}
