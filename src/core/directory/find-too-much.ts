import { texts } from '#texts/texts.ts';
import type { Refusal } from './fault.ts';
import { quoted, refuse } from './refusal.ts';
import type { RowBlock } from './row-block.ts';

/** Limits of a worksheet, which no user export goes beyond. */
const MAX_COLUMNS = 512;
const MAX_CELL = 32_767;
const MAX_ROWS = 1_048_575;

/** What of a block goes beyond a row or a cell; null when nothing does. */
export function findTooMuch(block: RowBlock, name: string): Refusal | null {
  for (const [at, cells] of block.rows.entries()) {
    if (cells.length > MAX_COLUMNS) {
      return refuse('too-many-columns', name, texts.fileRefusals.tooManyColumns(cells.length), {
        line: block.lines[at]!,
      });
    }
    for (const cell of cells) {
      if (cell.length > MAX_CELL) {
        return refuse('cell-too-long', name, texts.fileRefusals.cellTooLong(quoted(cell.slice(0, 60)), cell.length), {
          line: block.lines[at]!,
          value: cell,
        });
      }
    }
  }
  return null;
}

/** Refuses a file with more rows than a worksheet. */
export function findTooManyRows(count: number, name: string): Refusal | null {
  return count > MAX_ROWS ? refuse('too-many-rows', name, texts.fileRefusals.tooManyRows) : null;
}
