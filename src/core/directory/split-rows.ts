import Papa from 'papaparse';
import type { TextBlock } from './decode-text.ts';
import type { Refusal } from './fault.ts';
import { quoted, refuse } from './refusal.ts';
import type { RowBlock } from './row-block.ts';
import { scanText } from './scan-text.ts';

/** How a text is cut into rows. */
export interface TextShape {
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
  /** Line of the file on which the text begins, counted from 1. */
  readonly firstLine: number;
}

/** More than any row of an export needs; a longer one is a quotation mark that is never closed. */
const MAX_ROW = 1_000_000;

const NONE: ReadonlySet<number> = new Set();

/**
 * Cuts text into rows, a block at a time, in memory bounded by the longest row. Returns a refusal
 * when a quotation mark is never closed or a row never ends.
 */
export function* splitRows(blocks: Iterable<TextBlock>, shape: TextShape, name: string): Generator<RowBlock, Refusal | null> {
  const cut = createCutter(shape);
  let line = shape.firstLine;
  let open = '';
  // An open row is only tried again once it has doubled, which keeps a hostile one from costing its square.
  let tryAt = 0;
  let last: TextBlock | null = null;

  for (const block of blocks) {
    last = block;
    open += block.text;
    if (open.length < tryAt) continue;
    const { rows, length, newlines } = cut(open, line, block, true);
    if (rows.rows.length === 0) {
      if (open.length > MAX_ROW) return endlessRow(open, line, name);
      tryAt = open.length * 2;
      continue;
    }
    line += newlines;
    open = open.slice(length);
    tryAt = 0;
    yield rows;
  }

  if (open === '' || last === null) return null;
  const { rows, unclosed } = cut(open, line, last, false);
  if (unclosed) return unclosedQuote(rows.rows.at(-1)?.at(-1) ?? '', rows.lines.at(-1) ?? line, name);
  yield { ...rows, unfinished: !open.endsWith(shape.newline) };
  return null;
}

/** Rows cut from the front of a text, and how much of it they took. */
interface Cut {
  readonly rows: RowBlock;
  readonly length: number;
  readonly newlines: number;
  readonly unclosed: boolean;
}

/** A function that cuts rows off a text; with `more` to come it leaves the last row, which may go on. */
function createCutter({ delimiter, newline }: TextShape): (text: string, line: number, at: TextBlock, more: boolean) => Cut {
  const parser = new Papa.Parser({ delimiter, newline });
  const pairParser = new Papa.Parser({ delimiter, newline: '\r\n' });

  return (text, line, { bytes, encoding }, more) => {
    const scan = scanText(text, delimiter);
    // Most files end every line with CR LF. One that also has a bare LF, at a row's end or inside
    // quotation marks, is cut at LF, and the CR taken off the last cell.
    const paired = newline === '\n' && scan.pairedLineEnds && text.includes('\r');
    const { data, errors, meta } = (paired ? pairParser : parser).parse(text, 0, more);
    if (!paired && newline === '\n') for (const row of data) dropCarriageReturn(row);
    const newlines = countOf(more ? text.slice(0, meta.cursor) : text, newline);
    const broken = newlines > data.length;
    const rows: RowBlock = {
      rows: data,
      lines: linesOf(data, line, newline, broken),
      bytes,
      encoding,
      careful: broken || scan.careful,
      misquoted: errors.length === 0 ? NONE : new Set(errors.flatMap(({ row }) => (row !== undefined && row < data.length ? [row] : []))),
      unfinished: false,
    };
    return { rows, length: meta.cursor, newlines, unclosed: errors.some((error) => error.code === 'MissingQuotes') };
  };
}

function dropCarriageReturn(row: string[]): void {
  const end = row.length - 1;
  const cell = row[end]!;
  if (cell.charCodeAt(cell.length - 1) === 13) row[end] = cell.slice(0, -1);
}

function linesOf(rows: readonly (readonly string[])[], first: number, newline: string, broken: boolean): number[] {
  const lines: number[] = [];
  let line = first;
  for (const row of rows) {
    lines.push(line++);
    if (broken) for (const cell of row) line += countOf(cell, newline);
  }
  return lines;
}

function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) count++;
  return count;
}

function endlessRow(open: string, line: number, name: string): Refusal {
  return refuse(
    'row-too-long',
    name,
    `the row that begins with ${quoted(open.slice(0, 60))} does not end within a million characters, so a quotation mark is probably never closed. Export the file again.`,
    { line, value: open.slice(0, 200) },
  );
}

function unclosedQuote(cell: string, line: number, name: string): Refusal {
  return refuse(
    'quote-unclosed',
    name,
    `a quotation mark opens the cell ${quoted(cell)} and is never closed, so the rest of the file cannot be told apart. The file is damaged or was cut off: export it again.`,
    { line, value: cell },
  );
}
