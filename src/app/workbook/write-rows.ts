import { linesOf } from '#core/deliverables/workbook/list-sheet.ts';
import type { Cell, CellValue, ColumnDescription, Look, SheetDescription } from '#core/deliverables/workbook-description.ts';
import { cellAddress, columnLetters } from './cell-address.ts';
import { isFormulaLike, textElement } from './cell-text.ts';
import { styleOf } from './looks.ts';
import type { SharedStrings } from './shared-strings.ts';

/** Rows between two pauses. */
const STEP = 500;
/** Rows that Excel holds in a sheet. */
const MOST_ROWS = 1_048_576;
/** Internal links that Excel holds in a sheet. */
const MOST_LINKS = 65_530;
/** Points of a line, and of the tallest row. */
const LINE = 15;
const TALLEST = 409;
/** Days from the first of Excel's to the first of Unix's. */
const UNIX_START = 25_569;
const DAY = 86_400_000;

/** What the rows of a sheet left to be written behind them. */
export interface RowsWritten {
  /** Rows in all, those above the table and its header included. */
  readonly rows: number;
  /** Row of the table's header, counted from 0; null without a table. */
  readonly headerRow: number | null;
  readonly merges: readonly string[];
  readonly links: readonly { readonly at: string; readonly sheet: string }[];
}

/** Writes all rows of a sheet, and yields the number of rows since the last pause. */
export function* writeRows(sheet: SheetDescription, strings: SharedStrings, add: (xml: string) => void): Generator<number, RowsWritten> {
  const letters = sheet.columns.map((_, column) => columnLetters(column));
  const merges: string[] = [];
  const links: { at: string; sheet: string }[] = [];
  let row = 0;

  // Programs do not measure wrapped texts when they open a file, or only some do.
  const heightOf = (cells: readonly (CellValue | Cell)[]): number | undefined => {
    let lines = 1;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      const isPlain = typeof cell !== 'object' || cell === null;
      const value = isPlain ? cell : cell.value;
      if (typeof value !== 'string' || ((isPlain ? undefined : cell.look) ?? sheet.columns[column]?.look) !== 'wrap') continue;
      lines = Math.max(lines, linesOf(value, sheet.columns[column]?.width ?? 0));
    }
    return lines === 1 ? undefined : Math.min(lines * LINE, TALLEST);
  };
  const write = (cells: readonly (CellValue | Cell)[], columns: readonly ColumnDescription[], height?: number): void => {
    let column = 0;
    let xml = `<row r="${row + 1}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>`;
    for (const cell of cells) {
      const { value, look, span = 1, link }: Cell = typeof cell === 'object' && cell !== null ? cell : { value: cell };
      const shown = look ?? columns[column]?.look ?? 'text';
      for (let part = 0; part < span; part++) {
        xml += cellElement(
          `${letters[column + part] ?? columnLetters(column + part)}${row + 1}`,
          part === 0 ? value : null,
          shown,
          strings,
        );
      }
      if (span > 1) merges.push(`${cellAddress(column, row)}:${cellAddress(column + span - 1, row)}`);
      if (link !== undefined && links.length < MOST_LINKS) links.push({ at: cellAddress(column, row), sheet: link });
      column += span;
    }
    add(`${xml}</row>`);
    row += 1;
    if (row > MOST_ROWS) throw new Error(`the sheet ${sheet.name} has outgrown what Excel holds`);
  };

  const free = sheet.columns.map(({ width }): ColumnDescription => ({ width, look: 'label' }));
  for (const { cells, height } of sheet.above ?? []) write(cells, free, height);
  if (!sheet.table) return { rows: row, headerRow: null, merges, links };

  const headerRow = row;
  const { headers, rows, empty } = sheet.table;
  write(
    headers.map((value, column): Cell => ({ value, look: sheet.columns[column]?.look === 'number' ? 'number-header' : 'header' })),
    sheet.columns,
  );
  for (const cells of rows) {
    write(cells, sheet.columns, heightOf(cells));
    if (row % STEP === 0) yield STEP;
  }
  if (row === headerRow + 1) write([{ value: empty, look: 'muted' }, ...headers.slice(1).map(() => null)], sheet.columns);
  return { rows: row, headerRow, merges, links };
}

function cellElement(at: string, value: CellValue, look: Look, strings: SharedStrings): string {
  if (value === null || value === '') return `<c r="${at}" s="${styleOf(look, false)}"/>`;
  if (typeof value === 'number') return `<c r="${at}" s="${styleOf(look, false)}"><v>${value}</v></c>`;
  if (look === 'time' || look === 'day') {
    const days = Date.parse(value) / DAY + UNIX_START;
    if (Number.isFinite(days)) return `<c r="${at}" s="${styleOf(look, false)}"><v>${days}</v></c>`;
  }
  const style = styleOf(look, isFormulaLike(value));
  const number = strings.numberOf(value);
  if (number !== null) return `<c r="${at}" s="${style}" t="s"><v>${number}</v></c>`;
  return `<c r="${at}" s="${style}" t="inlineStr"><is>${textElement(value)}</is></c>`;
}
