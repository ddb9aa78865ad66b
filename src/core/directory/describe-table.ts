import type { AccountField } from './account.ts';
import type { UnclearTable } from './fault.ts';
import { guessColumns } from './guess-columns.ts';
import { headerFingerprint } from './header-fingerprint.ts';
import type { RecognisedHeader } from './recognised-header.ts';
import type { RowBlock, RowSource } from './row-block.ts';
import { MAX_SAMPLES, sampleOf } from './sample-of.ts';

/** How many rows are looked at. */
const LOOKED_AT = 100;

/** The rows under the header that are looked at to judge what columns hold; blank ones are passed over. */
export function rowsUnder(block: RowBlock, headerRow: number): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (let at = headerRow + 1; at < block.rows.length && rows.length < LOOKED_AT; at++) {
    const cells = block.rows[at]!;
    if (cells.some((cell) => cell.trim() !== '')) rows.push(cells);
  }
  return rows;
}

/** Shows a table to a person who is to say what its columns hold, with what headers and content suggest. */
export function describeTable(block: RowBlock, source: RowSource, headerRow: number, recognised: RecognisedHeader): UnclearTable {
  const rows = rowsUnder(block, headerRow);
  const held = new Map<number, AccountField>();
  for (const [field, columns] of recognised.fields) for (const { index } of columns) held.set(index, field);
  // What a person has set aside is not offered again.
  const chosen = new Set(source.choices?.columns?.map(({ index }) => index));
  const free = recognised.headers.map((_, index) => index).filter((index) => !held.has(index) && !chosen.has(index));
  const guesses = guessColumns(rows, free, (field) => !recognised.fields.has(field));
  return {
    encoding: block.encoding,
    delimiter: source.delimiter,
    ...(source.sheet !== undefined && { sheet: source.sheet }),
    ...(source.sheets !== undefined && { sheets: source.sheets }),
    headerLine: headerRow === -1 ? 0 : block.lines[headerRow]!,
    fingerprint: headerFingerprint(headerRow === -1 ? { columns: recognised.headers.length } : recognised.headers),
    columns: recognised.headers.map((header, index) => {
      const values = rows.map((cells) => cells[index]?.trim() ?? '').filter((value) => value !== '');
      return {
        index,
        header,
        field: held.get(index) ?? guesses.get(index) ?? null,
        filled: rows.length === 0 ? 0 : values.length / rows.length,
        samples: [...new Set(values.map(sampleOf))].slice(0, MAX_SAMPLES),
      };
    }),
  };
}
