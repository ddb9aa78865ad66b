import type { Db } from './connect.ts';
import { packSayings, unpackSayings, type Saying } from './pack-sayings.ts';

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
  /** Writes some rows of a file, as `printSayings` printed or `packSayings` packed them, numbered from `firstRow` on. */
  add(firstRow: number, importId: number, count: number, sayings: string | Uint8Array): void;
  /**
   * A way to look rows up that remembers the blocks it read last; use it within one transaction only.
   * Fields that a file turned out not to tell are left out where `untoldOf` names them.
   */
  reader(untoldOf?: ReadonlyMap<number, readonly string[]>): ReadRow;
  /** The same for whoever asks for most rows in any order: all of them stay unpacked. */
  readerOfAll(untoldOf: ReadonlyMap<number, readonly string[]>): ReadRow;
  /** The file a row stands in; the row must be there. */
  importOf(rowId: number): number;
  /** The ids of a file's rows, the last one included; null when it has none. */
  rangeOf(importId: number): { readonly first: number; readonly last: number } | null;
  /** Removes the rows of a file, pausing on the way. */
  removeOf(importId: number): Generator<void, void>;
}

interface Block {
  readonly first: number;
  readonly count: number;
  readonly importId: number;
  readonly read: (row: number) => Saying;
}

/** Blocks a reader remembers, for rows that are asked for in the order of another file: in memory of some 30 MB. */
const REMEMBERED = 1000;

/** Blocks removed between two pauses. */
const BATCH = 1000;

export function importBlockTable(db: Db): ImportBlockTable {
  const next = db.prepare<[], number>('SELECT first_row + row_count FROM import_block ORDER BY first_row DESC LIMIT 1').pluck();
  const insert = db.prepare('INSERT INTO import_block (first_row, row_count, import_id, sayings) VALUES (?, ?, ?, ?)');
  const firstOf = db
    .prepare<[number], number>('SELECT first_row FROM import_block WHERE first_row <= ? ORDER BY first_row DESC LIMIT 1')
    .pluck();
  const allFirsts = db.prepare<[], number>('SELECT first_row FROM import_block ORDER BY first_row').pluck();
  const one = db.prepare<[number], Omit<Block, 'read'> & { sayings: Buffer }>(
    'SELECT first_row AS first, row_count AS count, import_id AS importId, sayings FROM import_block WHERE first_row = ?',
  );
  const importOf = db
    .prepare<[number], number>('SELECT import_id FROM import_block WHERE first_row <= ? ORDER BY first_row DESC LIMIT 1')
    .pluck();
  const range = db.prepare<[number], { first: number | null; last: number }>(
    'SELECT min(first_row) AS first, max(first_row + row_count) - 1 AS last FROM import_block WHERE import_id = ?',
  );
  const removeSome = db.prepare(
    'DELETE FROM import_block WHERE first_row IN (SELECT first_row FROM import_block WHERE import_id = ? LIMIT ?)',
  );

  const unpack = (first: number, untoldOf?: ReadonlyMap<number, readonly string[]>): Block => {
    const { sayings, ...found } = one.get(first)!;
    return { ...found, read: unpackSayings(sayings, untoldOf?.get(found.importId)) };
  };

  function blockReader(untoldOf?: ReadonlyMap<number, readonly string[]>): (first: number) => Block {
    const remembered = new Map<number, Block>();
    return (first) => {
      let block = remembered.get(first);
      if (block === undefined) {
        block = unpack(first, untoldOf);
        if (remembered.size >= REMEMBERED) for (const oldest of remembered.keys()) if (remembered.delete(oldest)) break;
      } else remembered.delete(first);
      remembered.set(first, block);
      return block;
    };
  }

  return {
    nextRow: () => next.get() ?? 1,
    add: (firstRow, importId, count, sayings) =>
      void insert.run(firstRow, count, importId, typeof sayings === 'string' ? packSayings(sayings) : sayings),
    reader: (untoldOf) => {
      const blockAt = blockReader(untoldOf);
      const holds = (block: Block, rowId: number): boolean => rowId >= block.first && rowId < block.first + block.count;
      let latest: Block | null = null;
      return (rowId) => {
        if (latest === null || !holds(latest, rowId)) {
          const first = firstOf.get(rowId);
          latest = first === undefined ? null : blockAt(first);
          if (latest === null || !holds(latest, rowId)) return null;
        }
        return rowOf(latest, rowId);
      };
    },
    readerOfAll: (untoldOf) => {
      const firsts = Float64Array.from(allFirsts.all());
      const blocks: Block[] = [];
      return (rowId) => {
        let low = 0;
        for (let high = firsts.length; low < high;) {
          const middle = (low + high) >> 1;
          if (firsts[middle]! <= rowId) low = middle + 1;
          else high = middle;
        }
        if (low === 0) return null;
        const block = (blocks[low] ??= unpack(firsts[low - 1]!, untoldOf));
        return rowId < block.first + block.count ? rowOf(block, rowId) : null;
      };
    },
    importOf: (rowId) => importOf.get(rowId)!,
    rangeOf: (importId) => {
      const found = range.get(importId);
      return found === undefined || found.first === null ? null : { first: found.first, last: found.last };
    },
    *removeOf(importId) {
      while (removeSome.run(importId, BATCH).changes > 0) yield;
    },
  };
}

function rowOf({ first, importId, read }: Block, rowId: number): RowSaying {
  const { line, fields } = read(rowId - first);
  return { id: rowId, importId, line, fields };
}
