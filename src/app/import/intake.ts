import type { Side } from '#core/directory/account.ts';
import type { AccountRow } from '#core/directory/export-reading.ts';
import type { ProjectTables } from '../db/project-tables.ts';

/** Puts the rows of one file into the project. */
export interface Intake {
  take(rows: readonly AccountRow[]): void;
  /** Ends the taking in; look-ups are quick again. */
  end(): Generator<void, void>;
  /** Accounts that were known before and of which the file tells too. */
  readonly joined: ReadonlySet<number>;
}

/**
 * Gives each row to the account it tells of, or makes a new one. What several rows say of an account
 * is settled afterwards (`settleAccount`), when the whole file is known.
 */
export function createIntake(tables: ProjectTables, side: Side, importId: number): Intake {
  const { rows, accounts, keys } = tables;
  // Within one file every row is another account, so an empty side needs no looking up.
  const nobodyKnown = accounts.count(side) === 0;
  const resumeIndexes = nobodyKnown ? accounts.suspendIndexes() : null;
  const joined = new Set<number>();
  let nextAccount = accounts.nextId();
  let nextRow = rows.nextId();
  let block = 0;

  function accountOf({ account }: AccountRow, rowId: number): number {
    const known = nobodyKnown ? null : keys.find(side, account.fields);
    if (known !== null) {
      joined.add(known);
      return known;
    }
    const id = nextAccount++;
    accounts.add(id, side, { fields: account.fields, kind: account.kind, classifiedAs: account.kind }, rowId);
    return id;
  }

  return {
    joined,
    *end() {
      if (resumeIndexes) yield* resumeIndexes();
    },
    take(taken) {
      if (taken.length === 0) return;
      for (const [place, row] of taken.entries()) {
        const rowId = nextRow++;
        rows.add(rowId, importId, accountOf(row, rowId), row.line, { block, place }, row.account.fields);
      }
      rows.addCells(
        importId,
        block,
        taken.map((row) => row.cells),
      );
      block++;
    },
  };
}
