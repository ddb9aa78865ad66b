import type { AccountRow } from '#core/directory/export-reading.ts';
import { ACCOUNT_TEXTS, accountColumns, type AccountColumns } from '../db/account-columns.ts';
import { packSayings, printSayings } from '../db/pack-sayings.ts';

/** Rows ready to be written into a project. Few large values, because these may come from another thread. */
export interface PreparedRows {
  readonly count: number;
  /** What is written of the account of each row, all joined; where the rows are not kept, shared, which spares two copies of it. */
  readonly columns: string | SharedArrayBuffer;
  /** What the rows say, in order; nothing where it is not kept. */
  readonly blocks: readonly RowBlock[];
}

/** Some rows of a file that follow one another. */
export interface RowBlock {
  readonly count: number;
  /** Printed together (`printSayings`), or packed already (`packSayings`). */
  readonly sayings: string | Uint8Array;
}

/** Rows in a block at most: more make an import quicker and the project smaller, fewer make a single row cheaper to look up. */
const BLOCK_ROWS = 128;
/** Stands between two texts; reading takes every control character out of what it reads. */
const BETWEEN = '\u001f';

/** What becomes of what rows say: printed for whoever writes it to pack, packed on the way, or not kept. */
export type RowsKept = 'printed' | 'packed' | 'not';

export function prepareRows(rows: readonly AccountRow[], kept: RowsKept = 'printed'): PreparedRows {
  const texts: string[] = [];
  for (const { account } of rows) for (const text of accountColumns(account)) texts.push(text);
  const columns = texts.join(BETWEEN);
  if (kept === 'not') return { count: rows.length, columns: shareColumns(columns), blocks: [] };
  return { count: rows.length, columns, blocks: blocksOf(rows, kept === 'packed') };
}

/** What was joined, in UTF-8: V8 does not go through bytes whenever it looks for what can be thrown away, and every thread sees them. */
function shareColumns(columns: string): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(Buffer.byteLength(columns));
  Buffer.from(shared).write(columns);
  return shared;
}

function blocksOf(rows: readonly AccountRow[], packs: boolean): RowBlock[] {
  const blocks: RowBlock[] = [];
  const most = Math.ceil(rows.length / Math.ceil(rows.length / BLOCK_ROWS));
  for (let start = 0; start < rows.length; start += most) {
    const block = rows.slice(start, start + most).map(({ line, account }) => ({ line, fields: account.fields }));
    const printed = printSayings(block);
    blocks.push({ count: block.length, sayings: packs ? new Uint8Array(packSayings(printed)) : printed });
  }
  return blocks;
}

/** The texts of so many rows, of what was joined: `ACCOUNT_TEXTS` for each. */
export function splitTexts(columns: string, count: number): string[] {
  const texts = columns.split(BETWEEN);
  if (texts.length !== count * ACCOUNT_TEXTS) throw new Error('a control character was left in what was read');
  return texts;
}

/** What is written of the account of each of so many rows, of what was joined. */
export function splitColumns({ columns, count }: PreparedRows): AccountColumns[] {
  return toRows(splitTexts(typeof columns === 'string' ? columns : Buffer.from(columns).toString(), count));
}

export function toRows(texts: readonly string[]): AccountColumns[] {
  const rows: AccountColumns[] = [];
  for (let at = 0; at < texts.length; at += ACCOUNT_TEXTS) rows.push(texts.slice(at, at + ACCOUNT_TEXTS));
  return rows;
}
