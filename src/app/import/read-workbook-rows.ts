import type { RowBlock } from '#core/directory/row-block.ts';
import { shownCell } from './read-workbook-cell.ts';
import type { WorkbookParts } from './read-workbook-parts.ts';
import { attributeOf, scanXml } from './read-workbook-xml.ts';

/** Rows in a block. */
const BLOCK_ROWS = 300;
/** Characters kept of a cell; one that is longer than a sheet allows is refused when its row is read. */
const MAX_TEXT = 40_000;
/** Columns kept of a row: one more than is allowed, so that the row is refused. */
const MAX_COLUMNS = 513;
const NONE: ReadonlySet<number> = new Set();

/** Reads the rows of a worksheet that hold anything. `size` is what the whole sheet counts as, in bytes of the file. */
export function* readWorkbookRows(sheet: Uint8Array, parts: WorkbookParts, size: number): Generator<RowBlock, null> {
  let rows: string[][] = [];
  let lines: number[] = [];
  let row: string[] = [];
  let line = 0;
  let cell = { column: -1, type: '', style: 0 };
  let value = '';
  let taking = false;
  let phonetic = false;

  const scan = scanXml(sheet, {
    open(name, attributes) {
      if (name === 'row') {
        line = Number(attributeOf(attributes, 'r')) || line + 1;
        row = [];
        cell = { column: -1, type: '', style: 0 };
      } else if (name === 'c') {
        const column = columnOf(attributeOf(attributes, 'r')) ?? cell.column + 1;
        cell = { column, type: attributeOf(attributes, 't'), style: Number(attributeOf(attributes, 's')) };
        value = '';
      } else if (name === 'rPh') {
        phonetic = true;
      } else if (name === 'v' || name === 't') {
        taking = !phonetic;
      }
    },
    close(name) {
      if (name === 'v' || name === 't') {
        taking = false;
      } else if (name === 'rPh') {
        phonetic = false;
      } else if (name === 'c') {
        const text = shownCell({ ...cell, value }, parts);
        if (text === '') return;
        const column = Math.min(cell.column, MAX_COLUMNS - 1);
        while (row.length < column) row.push('');
        row[column] = text;
      } else if (name === 'row' && row.length > 0) {
        rows.push(row);
        lines.push(line);
      }
    },
    text(text) {
      if (taking && value.length < MAX_TEXT) value += text;
    },
  });

  const block = (done: number): RowBlock => ({
    rows,
    lines,
    bytes: Math.round((done / Math.max(1, sheet.length)) * size),
    encoding: 'utf-8',
    careful: true,
    misquoted: NONE,
    unfinished: false,
  });
  for (const done of scan) {
    if (rows.length < BLOCK_ROWS) continue;
    yield block(done);
    rows = [];
    lines = [];
  }
  if (rows.length > 0) yield block(sheet.length);
  return null;
}

/** The column of a reference such as `AB12`, counted from 0; null without one. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
