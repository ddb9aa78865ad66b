import type { Side } from '#core/directory/account.ts';
import type { AccountRow } from '#core/directory/export-reading.ts';
import { BLOCK_ROWS } from '../db/import-block-table.ts';
import { keysOf } from '../db/account-key-table.ts';
import type { ProjectTables } from '../db/project-tables.ts';

/** Puts the rows of one file into the project. */
export interface Intake {
  take(rows: readonly AccountRow[]): void;
  /** Ends the taking in; look-ups are quick again. */
  end(): Generator<void, void>;
  /** Accounts that were known before and of which the file tells too, so that they must be settled. */
  readonly joined: ReadonlySet<number>;
}

/**
 * Gives each row to the account it tells of, or makes a new one. What several rows say of an account
 * is settled afterwards (`settleAccount`), when the whole file is known. `rowless` are accounts that
 * only rows now removed told of: the first new row makes such an account anew and takes it off the set.
 */
export function createIntake(tables: ProjectTables, side: Side, importId: number, rowless: Set<number>): Intake {
  const { rows, accounts, keys } = tables;
  // Within one file every row is another account, so an empty side needs no looking up.
  const nobodyKnown = accounts.count(side) === 0;
  const resumeIndexes = nobodyKnown ? accounts.suspendIndexes() : null;
  const joined = new Set<number>();
  let nextAccount = accounts.nextId();
  let nextRow = rows.nextId();

  function place({ account }: AccountRow, rowId: number): void {
    const known = nobodyKnown ? null : keys.find(side, account.fields);
    if (known === null) accounts.add(nextAccount++, side, account, rowId);
    else if (rowless.delete(known)) {
      const before = accounts.replace(known, account, rowId);
      if (before) keys.keepFormer(side, keysOf(before), known);
    } else {
      rows.join(known, rowId);
      joined.add(known);
    }
  }

  return {
    joined,
    *end() {
      if (resumeIndexes) yield* resumeIndexes();
    },
    take(taken) {
      for (let start = 0; start < taken.length; start += BLOCK_ROWS) {
        const block = taken.slice(start, start + BLOCK_ROWS);
        rows.add(
          nextRow,
          importId,
          block.map(({ line, account }) => ({ line, fields: account.fields })),
        );
        for (const row of block) place(row, nextRow++);
      }
    },
  };
}
