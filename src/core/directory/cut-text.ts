import Papa, { type IncrementalParser, type ParseError } from 'papaparse';
import { cutPlainRows } from './cut-plain-rows.ts';
import { scanText } from './scan-text.ts';
import { settleReturns } from './settle-returns.ts';

/** Rows cut from the front of a text. */
export interface Cut {
  readonly rows: string[][];
  /** Indexes of rows whose quotation marks do not match. */
  readonly misquoted: ReadonlySet<number>;
  /** How much of the text they took, in characters and in lines. */
  readonly length: number;
  readonly newlines: number;
  /** Some cell holds a line end. */
  readonly broken: boolean;
  readonly careful: boolean;
  /** The last row ends in a quotation mark that is never closed. */
  readonly unclosed: boolean;
}

/** Cuts rows off a text; with `more` to come it leaves the last row, which may go on. */
export type CutText = (text: string, more: boolean) => Cut;

/** Prepares to cut text with a delimiter. Rows end with LF, CR LF or CR, in one file also mixed. */
export function createTextCutter(delimiter: string): CutText {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  const pairParser = new Papa.Parser({ delimiter, newline: '\r\n' });

  return (whole, more) => {
    const text = wholeLines(whole, more);
    const scan = scanText(text, delimiter);
    // Most files end every line with CR LF. One that also has a bare LF, at a row's end or inside
    // quotation marks, is cut at LF, and the CR taken off the last cell.
    const paired = scan.pairedLineEnds && text.includes('\r');
    const parse = paired ? pairParser : parser;
    const plain = more && delimiter.length === 1 && delimiter !== '"' ? cutPlainRows(text, delimiter, paired ? '\r\n' : '\n') : null;
    const { data, errors, meta } = plain ? { data: plain, errors: [], meta: { cursor: text.length } } : parse.parse(text, 0, more);
    const stray = findStray(data, errors);
    let rows = data;
    let length = more ? meta.cursor : text.length;
    const misquoted = new Set<number>();
    if (stray?.index === undefined) {
      for (const { row } of errors) if (row !== undefined && row < data.length) misquoted.add(row);
    } else {
      const before = parse.parse(text.slice(0, stray.index - 1), 0, true);
      rows = before.data;
      for (const { row } of before.errors) if (row !== undefined && row < rows.length) misquoted.add(row);
      length = before.meta.cursor + cutLineByLine(parser, delimiter, text.slice(before.meta.cursor), more, rows, misquoted);
    }
    const unclosed = stray === undefined && errors.some((error) => error.code === 'MissingQuotes');

    if (!paired) for (const row of rows) dropCarriageReturn(row);
    const newlines = countOf(text, '\n', length);
    // At the end of a file the parser counts what follows the last line end as a row of its own.
    const broken = more ? newlines > rows.length : newlines >= rows.length;
    return { rows, misquoted, length, newlines, broken, careful: broken || scan.careful, unclosed };
  };
}

/** As much as holds whole lines: up to a line end nothing is cut in two, no CR LF, no doubled quotation mark. */
function wholeLines(whole: string, more: boolean): string {
  const settled = settleReturns(whole, more);
  return more ? settled.slice(0, settled.lastIndexOf('\n') + 1) : settled;
}

/** The first quotation mark that opens a cell it does not enclose ("Bob" Smith) and so takes in what is on later lines. */
function findStray(rows: readonly (readonly string[])[], errors: readonly ParseError[]): ParseError | undefined {
  const open = new Set(errors.flatMap(({ code, row }) => (code === 'MissingQuotes' && row !== undefined ? [row] : [])));
  let judged = -1;
  return errors.find(({ code, row }) => {
    if (code !== 'InvalidQuotes' || row === undefined || row === judged) return false;
    judged = row;
    const cells = rows[row];
    return cells === undefined || open.has(row) || cells.some((cell) => cell.includes('\n'));
  });
}

/** Lines a quoted cell may go on for behind a stray quotation mark. */
const MAX_SPAN = 20;

/**
 * Cuts text behind a stray quotation mark, which the parser would let swallow all that follows: a line
 * at a time, several where a quoted cell goes on, and where no such reading works, with the quotation
 * marks of the line as plain letters. Adds to `rows` and `misquoted`; answers how much was cut.
 */
function cutLineByLine(
  parser: IncrementalParser,
  delimiter: string,
  text: string,
  more: boolean,
  rows: string[][],
  misquoted: Set<number>,
): number {
  let at = 0;
  while (at < text.length) {
    const firstEnd = endOfLine(text, at);
    let end = firstEnd;
    let row: string[] | undefined;
    for (let span = 1; span <= MAX_SPAN; span++) {
      const { data, errors } = parser.parse(withoutReturn(text.slice(at, end)), 0, false);
      const open = errors.some((error) => error.code === 'MissingQuotes');
      if (!open && (span === 1 || errors.length === 0)) {
        row = data[0] ?? [''];
        if (errors.length > 0) misquoted.add(rows.length);
        break;
      }
      // More lines may close a quotation mark; they never mend one that closes in the wrong place.
      if (errors.some((error) => error.code === 'InvalidQuotes')) break;
      if (end >= text.length - 1) {
        if (more) return at;
        break;
      }
      end = endOfLine(text, end + 1);
    }
    if (row === undefined) {
      misquoted.add(rows.length);
      row = withoutReturn(text.slice(at, firstEnd)).split(delimiter);
      end = firstEnd;
    }
    rows.push(row);
    at = end + 1;
  }
  return text.length;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
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
