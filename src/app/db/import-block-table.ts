import type { Db } from './connect.ts';
import { unpackSayings, type Saying } from './pack-sayings.ts';

/** What one row of a file says of an account. */
export interface RowSaying extends Saying {
  readonly id: number;
  readonly importId: number;
}

/** Finds a row by its id; null when its file is gone. Rows asked for in the order of their file cost least. */
export type ReadRow = (rowId: number) => RowSaying | null;

/** The rows of all files. */
export interface ImportBlockTable {
  /** The id the next row will have. */
  nextRow(): number;
  /** Writes some rows of a file, packed (`packSayings`) as UTF-8 and numbered from `firstRow` on. */
  add(firstRow: number, importId: number, count: number, sayings: Uint8Array): void;
  /**
   * A way to look rows up that remembers the last blocks it read; use it within one transaction only.
   * Fields that a file turned out not to tell are left out where `untoldOf` names them.
   */
  reader(untoldOf?: ReadonlyMap<number, readonly string[]>): ReadRow;
  /** The ids of a file's rows, the last one included; null when it has none. */
  rangeOf(importId: number): { readonly first: number; readonly last: number } | null;
  /** Removes the rows of a file, pausing on the way. */
  removeOf(importId: number): Generator<void, void>;
}

interface Block {
  readonly first: number;
  readonly count: number;
  readonly importId: number;
  readonly sayings: readonly Saying[];
}

/** Blocks removed between two pauses. */
const BATCH = 1000;

export function importBlockTable(db: Db): ImportBlockTable {
  const next = db.prepare<[], number>('SELECT first_row + row_count FROM import_block ORDER BY first_row DESC LIMIT 1').pluck();
  const insert = db.prepare('INSERT INTO import_block (first_row, row_count, import_id, sayings) VALUES (?, ?, ?, ?)');
  const holding = db.prepare<[number], Omit<Block, 'sayings'> & { sayings: Buffer }>(
    `SELECT first_row AS first, row_count AS count, import_id AS importId, sayings FROM import_block
     WHERE first_row <= ? ORDER BY first_row DESC LIMIT 1`,
  );
  const range = db.prepare<[number], { first: number | null; last: number }>(
    'SELECT min(first_row) AS first, max(first_row + row_count) - 1 AS last FROM import_block WHERE import_id = ?',
  );
  const removeSome = db.prepare(
    'DELETE FROM import_block WHERE first_row IN (SELECT first_row FROM import_block WHERE import_id = ? LIMIT ?)',
  );

  function readBlock(rowId: number, untoldOf?: ReadonlyMap<number, readonly string[]>): Block | null {
    const found = holding.get(rowId);
    return found === undefined || rowId >= found.first + found.count
      ? null
      : { ...found, sayings: unpackSayings(found.sayings.toString(), untoldOf?.get(found.importId)) };
  }

  return {
    nextRow: () => next.get() ?? 1,
    add: (firstRow, importId, count, sayings) => void insert.run(firstRow, count, importId, sayings),
    reader: (untoldOf) => {
      const latest = new Map<number, Block>();
      const holds = (block: Block, rowId: number): boolean => rowId >= block.first && rowId < block.first + block.count;
      return (rowId) => {
        let block: Block | null = null;
        for (const known of latest.values()) if (holds(known, rowId)) block = known;
        block ??= readBlock(rowId, untoldOf);
        if (block === null) return null;
        latest.set(block.importId, block);
        const { importId } = block;
        const { line, fields } = block.sayings[rowId - block.first]!;
        return { id: rowId, importId, line, fields };
      };
    },
    rangeOf: (importId) => {
      const found = range.get(importId);
      return found === undefined || found.first === null ? null : { first: found.first, last: found.last };
    },
    *removeOf(importId) {
      while (removeSome.run(importId, BATCH).changes > 0) yield;
    },
  };
}
