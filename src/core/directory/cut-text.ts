import Papa, { type ParseError } from 'papaparse';
import { scanText } from './scan-text.ts';

/** Rows cut from the front of a text. */
export interface Cut {
  readonly rows: string[][];
  /** Indexes of rows whose quotation marks do not match. */
  readonly misquoted: ReadonlySet<number>;
  /** How much of the text they took, in characters and in lines. */
  readonly length: number;
  readonly newlines: number;
  readonly careful: boolean;
  /** The last row ends in a quotation mark that is never closed. */
  readonly unclosed: boolean;
}

/** Cuts rows off a text; with `more` to come it leaves the last row, which may go on. */
export type CutText = (text: string, more: boolean) => Cut;

/**
 * How often in one text a row with stray quotation marks is cut again by itself. A text that needs it
 * more often is left as the parser sees it, which bounds the work a hostile file can cause.
 */
const MAX_RECOVERIES = 16;

/** Prepares to cut text with a delimiter and a line end (`\n` also serves files with CR LF). */
export function createTextCutter(delimiter: string, newline: '\n' | '\r'): CutText {
  const parser = new Papa.Parser({ delimiter, newline });
  const pairParser = new Papa.Parser({ delimiter, newline: '\r\n' });

  return (whole, more) => {
    // Up to a line end nothing is cut in two: no CR LF, no doubled quotation mark.
    const text = more ? whole.slice(0, whole.lastIndexOf(newline) + 1) : whole;
    const scan = scanText(text, delimiter);
    // Most files end every line with CR LF. One that also has a bare LF, at a row's end or inside
    // quotation marks, is cut at LF, and the CR taken off the last cell.
    const paired = newline === '\n' && scan.pairedLineEnds && text.includes('\r');
    let rows: string[][] = [];
    const misquoted = new Set<number>();
    let start = 0;
    let unclosed = false;

    for (let recoveries = 0; ; recoveries++) {
      const rest = start === 0 ? text : text.slice(start);
      const { data, errors, meta } = (paired ? pairParser : parser).parse(rest, 0, more);
      const stray = recoveries < MAX_RECOVERIES ? errors.find((error) => swallows(error, data, errors, newline)) : undefined;
      if (stray?.index === undefined) {
        for (const { row } of errors) if (row !== undefined && row < data.length) misquoted.add(rows.length + row);
        rows = rows.length === 0 ? data : rows.concat(data);
        start += more ? meta.cursor : rest.length;
        unclosed = errors.some((error) => error.code === 'MissingQuotes');
        break;
      }
      // The line on which the quotation mark stands is cut with its quotation marks as plain letters.
      const before = (paired ? pairParser : parser).parse(rest.slice(0, stray.index - 1), 0, true);
      const end = rest.indexOf(newline, stray.index);
      for (const row of before.data) rows.push(row);
      start += before.meta.cursor;
      if (end === -1 && more) break;
      misquoted.add(rows.length);
      const line = rest.slice(before.meta.cursor, end === -1 ? rest.length : end);
      rows.push((paired && line.endsWith('\r') ? line.slice(0, -1) : line).split(delimiter));
      start = end === -1 ? text.length : start + end + 1 - before.meta.cursor;
      if (start === text.length) break;
    }

    if (!paired && newline === '\n') for (const row of rows) dropCarriageReturn(row);
    const newlines = countOf(text, newline, start);
    return { rows, misquoted, length: start, newlines, careful: scan.careful || newlines > rows.length, unclosed };
  };
}

/** Whether a quotation mark opens a cell it does not enclose ("Bob" Smith) and so takes in what is on later lines. */
function swallows({ code, row }: ParseError, rows: readonly (readonly string[])[], errors: readonly ParseError[], newline: string): boolean {
  if (code !== 'InvalidQuotes' || row === undefined) return false;
  const cells = rows[row];
  const open = cells === undefined || errors.some((error) => error.code === 'MissingQuotes' && error.row === row);
  return open || cells.some((cell) => cell.includes(newline));
}

/** How often a character stands in the first `length` characters of a text. */
export function countOf(text: string, character: string, length = text.length): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1 && at < length; at = text.indexOf(character, at + 1)) count++;
  return count;
}

function dropCarriageReturn(row: string[]): void {
  const end = row.length - 1;
  const cell = row[end]!;
  if (cell.charCodeAt(cell.length - 1) === 13) row[end] = cell.slice(0, -1);
}
