import type { Side } from '#core/directory/account.ts';
import type { AccountIdentity } from '#core/directory/account-identity.ts';
import { calledOf, identityOfColumns, type AccountColumns } from '../db/account-columns.ts';
import { keysOf } from '../db/account-key-table.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { splitColumns, type PreparedRows } from './prepared-rows.ts';

/** Puts the rows of one file into the project. */
export interface Intake {
  /** @param bytes of the file that had been read by then. */
  take(rows: PreparedRows, bytes: number): void;
  /** Accounts that were known before and of which the file tells too, so that they must be settled. */
  readonly joined: ReadonlySet<number>;
}

/**
 * Gives each row to the account it tells of, or makes a new one. What several rows say of an account
 * is settled afterwards (`settleAccount`), when the whole file is known. `rowless` are accounts that
 * only rows now removed told of: the first new row makes such an account anew and takes it off the set;
 * accounts that turn out to be one with another are put on it.
 * Suspends the indexes of the accounts where the side has none yet.
 */
export function createIntake(tables: ProjectTables, side: Side, importId: number, rowless: Set<number>): Intake {
  const { rows, accounts, keys } = tables;
  // Within one file every row is another account, so an empty side needs no looking up.
  const nobodyKnown = accounts.count(side) === 0;
  if (nobodyKnown) accounts.suspendIndexes();
  const joined = new Set<number>();
  let nextAccount = accounts.nextId();
  let nextRow = rows.nextId();

  function place(columns: AccountColumns, rowId: number): void {
    const identity = identityOfColumns(columns);
    const known = keys.find(side, identity) ?? synchronised(columns, identity);
    if (known === null) return accounts.addAll(nextAccount++, side, [columns], rowId);
    for (const other of keys.alike(side, identity, known)) unite(known, other);
    if (rowless.delete(known)) {
      const before = accounts.replace(known, columns, rowId);
      if (before) keys.keepFormer(side, keysOf(before), known);
    } else {
      rows.join(known, rowId);
      joined.add(known);
      keys.learn(known, identity);
    }
  }

  /** Within one file every row is another account: what a row of this file was joined to is nobody else's counterpart. */
  function synchronised(columns: AccountColumns, identity: AccountIdentity): number | null {
    const id = keys.findSynchronised(side, identity, calledOf(columns));
    return id === null || joined.has(id) ? null : id;
  }

  /** Gives an account the rows and the names of another, which is left without any. */
  function unite(known: number, other: number): void {
    if (!rowless.has(other)) for (const rowId of rows.idsOf(other)) rows.join(known, rowId);
    keys.takeOver(side, known, other);
    rowless.add(other);
    joined.add(known);
  }

  return {
    joined,
    take(prepared) {
      let firstRow = nextRow;
      for (const { count, sayings } of prepared.blocks) {
        rows.add(firstRow, importId, count, sayings);
        firstRow += count;
      }
      const all = splitColumns(prepared);
      if (nobodyKnown) {
        accounts.addAll(nextAccount, side, all, nextRow);
        nextAccount += all.length;
        nextRow += all.length;
      } else for (const columns of all) place(columns, nextRow++);
    },
  };
}
