import type { Db } from './connect.ts';
import { importBlockTable, type ReadRow, type RowSaying } from './import-block-table.ts';

/** Which rows tell of which accounts. */
export interface ImportRowTable {
  /** The id the next row will have. */
  nextId(): number;
  /** Writes some rows of a file, as `printSayings` printed or `packSayings` packed them, numbered from `firstRow` on. */
  add(firstRow: number, importId: number, count: number, sayings: string | Uint8Array): void;
  /** Notes that one more row tells of an account that other rows told of before. */
  join(accountId: number, rowId: number): void;
  /** Notes the rows that tell of an account, all of them. */
  settle(accountId: number, rowIds: readonly number[]): void;
  /** A way to look rows up that remembers what it read last; use it within one transaction only. Fields that `untoldOf` names for a file are left out. */
  reader(untoldOf?: ReadonlyMap<number, readonly string[]>): ReadRow;
  /** The same for whoever asks for most rows in any order: all of them stay unpacked. */
  readerOfAll(untoldOf: ReadonlyMap<number, readonly string[]>): ReadRow;
  /** The ids of the rows that tell of an account. */
  idsOf(accountId: number): number[];
  /** The files that tell of an account. */
  importsOf(accountId: number): ReadonlySet<number>;
  ofAccount(accountId: number, read?: ReadRow): RowSaying[];
  /** The accounts that rows of a file tell of: those it alone tells of with one row, and the others. */
  accountsOf(importId: number): { readonly alone: number[]; readonly shared: number[] };
  /** Accounts of the given kinds that rows of a file tell of. */
  accountsOfKinds(importId: number, kinds: readonly string[]): number[];
  /** Removes the rows of a file, pausing on the way. What they told of has to be settled or removed then. */
  removeOf(importId: number): Generator<void, void>;
}

export function importRowTable(db: Db): ImportRowTable {
  const blocks = importBlockTable(db);
  const insert = db.prepare('INSERT OR IGNORE INTO account_row (account_id, row_id) VALUES (?, ?)');
  const forget = db.prepare('DELETE FROM account_row WHERE account_id = ?');
  const forgetRange = db.prepare('DELETE FROM account_row WHERE row_id BETWEEN ? AND ?');
  const onlyOf = db.prepare<[number], number | null>('SELECT row_id FROM account WHERE id = ?').pluck();
  const severalOf = db.prepare<[number], number>('SELECT row_id FROM account_row WHERE account_id = ? ORDER BY row_id').pluck();
  // Two look-ups: as one, SQLite would sort each account's rows in a table of their own.
  const idsOf = (accountId: number): number[] => {
    const several = severalOf.all(accountId);
    const only = onlyOf.get(accountId) ?? null;
    return only === null || several.includes(only) ? several : [...several, only].toSorted((a, b) => a - b);
  };
  const single = db.prepare<[number, number], { id: number; shared: 0 | 1 }>(
    `SELECT id, EXISTS (SELECT 1 FROM account_row WHERE account_id = account.id) AS shared FROM account WHERE row_id BETWEEN ? AND ?`,
  );
  const several = db.prepare<[number, number], number>('SELECT DISTINCT account_id FROM account_row WHERE row_id BETWEEN ? AND ?').pluck();
  const kindOf = db.prepare<[string], number>('SELECT id FROM account WHERE classified_as IN (SELECT value FROM json_each(?))').pluck();

  const accountsOf: ImportRowTable['accountsOf'] = (importId) => {
    const range = blocks.rangeOf(importId);
    if (range === null) return { alone: [], shared: [] };
    const { first, last } = range;
    const told = single.all(first, last);
    return {
      alone: told.flatMap(({ id, shared }) => (shared ? [] : [id])),
      shared: [...new Set([...told.flatMap(({ id, shared }) => (shared ? [id] : [])), ...several.all(first, last)])],
    };
  };
  return {
    nextId: blocks.nextRow,
    add: blocks.add,
    join: (accountId, rowId) => void insert.run(accountId, rowId),
    settle: (accountId, rowIds) => {
      if (rowIds.length > 1) for (const rowId of rowIds) insert.run(accountId, rowId);
      else forget.run(accountId);
    },
    reader: blocks.reader,
    readerOfAll: blocks.readerOfAll,
    idsOf,
    importsOf: (accountId) => new Set(idsOf(accountId).map(blocks.importOf)),
    ofAccount: (accountId, read = blocks.reader()) => idsOf(accountId).flatMap((rowId) => read(rowId) ?? []),
    accountsOf,
    accountsOfKinds: (importId, kinds) => {
      const ofKinds = new Set(kindOf.all(JSON.stringify(kinds)));
      if (ofKinds.size === 0) return [];
      const told = accountsOf(importId);
      return [...told.alone, ...told.shared].filter((id) => ofKinds.has(id));
    },
    *removeOf(importId) {
      const range = blocks.rangeOf(importId);
      if (range === null) return;
      forgetRange.run(range.first, range.last);
      yield* blocks.removeOf(importId);
    },
  };
}
