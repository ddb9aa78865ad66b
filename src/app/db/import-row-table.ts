import type { AccountFields } from '#core/directory/account.ts';
import type { Db } from './connect.ts';

/** Where the raw cells of a row are kept. */
export interface CellsPlace {
  readonly block: number;
  readonly place: number;
}

/** What one row of a file says of an account. */
export interface RowSaying {
  readonly id: number;
  readonly importId: number;
  readonly line: number;
  /** As the reader understood the row; fields the whole file turned out not to tell are still null here. */
  readonly fields: AccountFields;
}

export interface ImportRowTable {
  /** The id the next row will have. */
  nextId(): number;
  add(id: number, importId: number, accountId: number, line: number, at: CellsPlace, fields: AccountFields): void;
  /** Keeps the raw cells of some rows. */
  addCells(importId: number, block: number, cells: readonly (readonly string[])[]): void;
  ofAccount(accountId: number): RowSaying[];
  /** The accounts that rows of a file tell of. */
  accountsOf(importId: number): number[];
  /** Of those, the ones of the given kinds. */
  accountsOfKinds(importId: number, kinds: readonly string[]): number[];
  removeOf(importId: number): void;
  /** The raw cells of the rows of a file, in order. */
  cells(importId: number): IterableIterator<{ accountId: number; line: number; cells: string[] }>;
}

export function importRowTable(db: Db): ImportRowTable {
  const last = db.prepare<[], number | null>('SELECT max(id) FROM import_row').pluck();
  const insert = db.prepare('INSERT INTO import_row (id, import_id, account_id, line, block, place, fields) VALUES (?, ?, ?, ?, ?, ?, ?)');
  const insertBlock = db.prepare('INSERT INTO import_block (import_id, block, cells) VALUES (?, ?, ?)');
  const ofAccount = db.prepare<[number], { id: number; importId: number; line: number; fields: string }>(
    'SELECT id, import_id AS importId, line, fields FROM import_row WHERE account_id = ? ORDER BY id',
  );
  const accountsOf = db.prepare<[number], number>('SELECT DISTINCT account_id FROM import_row WHERE import_id = ?').pluck();
  const accountsOfKinds = db
    .prepare<[number, string], number>(
      `SELECT DISTINCT account.id FROM import_row JOIN account ON account.id = import_row.account_id
       WHERE import_id = ? AND classified_as IN (SELECT value FROM json_each(?))`,
    )
    .pluck();
  const removeOf = db.prepare('DELETE FROM import_row WHERE import_id = ?');
  const placed = db.prepare<[number], { accountId: number; line: number; block: number; place: number }>(
    'SELECT account_id AS accountId, line, block, place FROM import_row WHERE import_id = ? ORDER BY id',
  );
  const block = db.prepare<[number, number], string>('SELECT cells FROM import_block WHERE import_id = ? AND block = ?').pluck();
  return {
    nextId: () => (last.get() ?? 0) + 1,
    add: (id, importId, accountId, line, at, fields) =>
      void insert.run(id, importId, accountId, line, at.block, at.place, JSON.stringify(fields)),
    addCells: (importId, number, cells) => void insertBlock.run(importId, number, JSON.stringify(cells)),
    ofAccount: (accountId) => ofAccount.all(accountId).map((row) => ({ ...row, fields: JSON.parse(row.fields) as AccountFields })),
    accountsOf: (importId) => accountsOf.all(importId),
    accountsOfKinds: (importId, kinds) => accountsOfKinds.all(importId, JSON.stringify(kinds)),
    removeOf: (importId) => void removeOf.run(importId),
    *cells(importId) {
      let number = -1;
      let cells: string[][] = [];
      for (const row of placed.all(importId)) {
        if (row.block !== number) {
          number = row.block;
          cells = JSON.parse(block.get(importId, number) ?? '[]') as string[][];
        }
        yield { accountId: row.accountId, line: row.line, cells: cells[row.place] ?? [] };
      }
    },
  };
}
