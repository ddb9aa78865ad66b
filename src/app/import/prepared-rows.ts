import type { AccountRow } from '#core/directory/export-reading.ts';
import { ACCOUNT_TEXTS, accountColumns, type AccountColumns } from '../db/account-columns.ts';
import { packSayings } from '../db/pack-sayings.ts';

/** Rows ready to be written into a project. Few large values, because these may come from another thread. */
export interface PreparedRows {
  /** What is written of the account of each row, all joined. */
  readonly columns: string;
  /** What the rows say, in order, packed in blocks that follow one another in `sayings`. */
  readonly blocks: readonly { readonly count: number; readonly length: number }[];
  readonly sayings: Uint8Array<ArrayBuffer>;
}

/** Rows in a block: more make an import quicker, fewer make a single row cheaper to look up. */
const BLOCK_ROWS = 16;
/** Stands between two texts; reading takes every control character out of what it reads. */
const BETWEEN = '\u001f';
const UTF8 = new TextEncoder();

export function prepareRows(rows: readonly AccountRow[]): PreparedRows {
  const texts: string[] = [];
  for (const { account } of rows) for (const text of accountColumns(account)) texts.push(text);
  const blocks: PreparedRows['blocks'][number][] = [];
  const packed: string[] = [];
  for (let start = 0; start < rows.length; start += BLOCK_ROWS) {
    const block = rows.slice(start, start + BLOCK_ROWS).map(({ line, account }) => ({ line, fields: account.fields }));
    const text = packSayings(block);
    packed.push(text);
    blocks.push({ count: block.length, length: Buffer.byteLength(text) });
  }
  return { columns: texts.join(BETWEEN), blocks, sayings: UTF8.encode(packed.join('')) };
}

/** What is written of the account of each row. */
export function preparedColumns({ columns, blocks }: PreparedRows): AccountColumns[] {
  const texts = columns.split(BETWEEN);
  let count = 0;
  for (const block of blocks) count += block.count;
  if (texts.length !== count * ACCOUNT_TEXTS) throw new Error('a control character was left in what was read');
  const rows: AccountColumns[] = [];
  for (let at = 0; at < texts.length; at += ACCOUNT_TEXTS) rows.push(texts.slice(at, at + ACCOUNT_TEXTS));
  return rows;
}
