import type { RowBlock, SourceFault } from '#core/directory/row-block.ts';
import { shown } from '#core/directory/refusal.ts';
import { needsCare } from '#core/directory/scan-text.ts';
import { texts } from '#texts/texts.ts';
import type { WorkbookPart } from './read-workbook-archive.ts';
import { shownCell } from './read-workbook-cell.ts';
import type { WorkbookParts } from './read-workbook-parts.ts';
import type { SharedStrings } from './read-workbook-strings.ts';
import { attributeReader, scanXml } from './read-workbook-xml.ts';

/** Rows in a block, and how much of a sheet with few rows is read for one, in bytes. */
const BLOCK_ROWS = 300;
const BLOCK_BYTES = 2 ** 19;
/** Characters kept of a cell; one that is longer than a sheet allows is refused when its row is read. */
const MAX_TEXT = 40_000;
/** Columns kept of a row: one more than is allowed, so that the row is refused. */
const MAX_COLUMNS = 513;
const LAST_ROW = 1_048_576;
const NONE: ReadonlySet<number> = new Set();

const referenceOf = attributeReader('r');
const typeOf = attributeReader('t');
const styleOf = attributeReader('s');
const hiddenOf = attributeReader('hidden');
const mergedOf = attributeReader('ref');

/**
 * Reads the rows of a worksheet that hold anything, those that a filter hides too. `size` is what the
 * whole sheet counts as, in bytes of the file. A block may be empty where the sheet is.
 */
export function* readWorkbookRows(
  sheet: WorkbookPart,
  parts: WorkbookParts,
  strings: SharedStrings,
  size: number,
): Generator<RowBlock, null> {
  let rows: string[][] = [];
  let lines: number[] = [];
  let faults: SourceFault[] = [];
  let careful = false;
  const computed = new Set<number>();
  const merged = new Set<number>();
  let hiddenRows = 0;
  let rowHidden = false;
  let row: string[] = [];
  let line = 0;
  let column = -1;
  let cell = { type: '', style: 0, value: '', formula: false, stored: false };
  let taking = false;
  let phonetic = false;

  function closeCell(): void {
    // What stands beyond is not looked at: the row is refused.
    if (column >= MAX_COLUMNS - 1) {
      while (row.length < MAX_COLUMNS) row.push('');
      return;
    }
    const { text, fault } = shownCell(cell, parts, strings);
    if (fault !== undefined) faults.push({ line, index: column, value: shown(cell.value), ...fault });
    if (text === '') return;
    careful ||= cell.type === 's' ? strings.careful : needsCare(text);
    if (cell.formula && !computed.has(column)) {
      computed.add(column);
      faults.push({ line, index: column, code: 'formula-value', value: shown(text), remedy: 'kept', message: texts.rowFaults.formulas });
    }
    while (row.length < column) row.push('');
    row[column] = text;
  }

  /** Stands behind all rows. Told once of a column. */
  function noteMerged(range: string): void {
    const [, column = '', first, last] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(range) ?? [];
    const index = columnOf(column);
    if (index === null || Number(first) >= Number(last) || merged.has(index)) return;
    merged.add(index);
    faults.push({
      line: Number(first) + 1,
      index,
      code: 'merged-cells',
      value: range,
      remedy: 'kept',
      message: texts.rowFaults.mergedCells,
    });
  }

  const scan = scanXml(sheet.steps, {
    open(name, attributes) {
      if (name === 'row') {
        line = Math.max(lineOf(referenceOf(attributes)) ?? 0, line + 1);
        row = [];
        rowHidden = /^(?:1|true|on)$/.test(hiddenOf(attributes));
        column = -1;
      } else if (name === 'c') {
        column = columnOf(referenceOf(attributes)) ?? column + 1;
        cell = { type: typeOf(attributes), style: Number(styleOf(attributes)), value: '', formula: false, stored: false };
      } else if (name === 'rPh') {
        phonetic = true;
      } else if (name === 'v' || name === 't') {
        taking = !phonetic;
        cell.stored = true;
      } else if (name === 'f') {
        cell.formula = true;
      } else if (name === 'mergeCell') {
        noteMerged(mergedOf(attributes));
      }
    },
    close(name) {
      if (name === 'v' || name === 't') taking = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'c') closeCell();
      else if (name === 'row' && row.length > 0) {
        if (rowHidden) hiddenRows++;
        rows.push(row);
        // A damaged sheet may close a row it never opened.
        lines.push(Math.max(line, 1));
        row = [];
      }
    },
    text(text) {
      if (taking && cell.value.length < MAX_TEXT) cell.value += text;
    },
  });

  const block = (done: number): RowBlock => ({
    rows,
    lines,
    faults,
    bytes: Math.round((done / Math.max(1, sheet.size)) * size),
    encoding: 'utf-8',
    careful,
    misquoted: NONE,
    unfinished: false,
  });
  let told = 0;
  for (const done of scan) {
    if (rows.length < BLOCK_ROWS && done - told < BLOCK_BYTES) continue;
    yield block(done);
    told = done;
    rows = [];
    lines = [];
    faults = [];
    careful = false;
  }
  if (hiddenRows > 0) faults.push(hiddenFault(hiddenRows));
  if (rows.length > 0 || faults.length > 0) yield block(sheet.size);
  return null;
}

function hiddenFault(count: number): SourceFault {
  return {
    line: 0,
    index: null,
    code: 'hidden-rows',
    value: String(count),
    remedy: 'kept',
    message: texts.rowFaults.hiddenRows(count),
  };
}

function lineOf(reference: string): number | null {
  const line = Number(reference);
  return Number.isInteger(line) && line > 0 && line <= LAST_ROW ? line : null;
}

/** The column of a reference such as `AB12`, counted from 0; null without one. */
function columnOf(reference: string): number | null {
  let column = 0;
  let at = 0;
  for (; at < 3; at++) {
    const letter = reference.charCodeAt(at);
    if (!(letter >= 65 && letter <= 90)) break;
    column = column * 26 + letter - 64;
  }
  return at === 0 ? null : column - 1;
}
