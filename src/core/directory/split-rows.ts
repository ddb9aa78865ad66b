import Papa from 'papaparse';
import type { TextBlock } from './decode-text.ts';
import type { Refusal } from './fault.ts';
import { quoted, refuse } from './refusal.ts';
import type { RowBlock } from './row-block.ts';

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
  const { delimiter, newline } = shape;
  const parser = new Papa.Parser({ delimiter, newline });
  let line = shape.firstLine;
  let open = '';
  // An open row is only tried again once it has doubled, which keeps a hostile one from costing its square.
  let tryAt = 0;
  let last: TextBlock | null = null;

  for (const block of blocks) {
    last = block;
    open += block.text;
    if (open.length < tryAt) continue;
    const { data, errors, meta } = parser.parse(open, 0, true);
    if (data.length === 0) {
      if (open.length > MAX_ROW) return endlessRow(open, line, name);
      tryAt = open.length * 2;
      continue;
    }
    const text = open.slice(0, meta.cursor);
    const rows = toBlock(text, data, errors, line, shape, block);
    line += countOf(text, newline);
    open = open.slice(meta.cursor);
    tryAt = 0;
    yield rows;
  }

  if (open === '' || last === null) return null;
  const { data, errors } = parser.parse(open, 0, false);
  const unclosed = errors.find((error) => error.code === 'MissingQuotes');
  if (unclosed) {
    const row = data.length - 1;
    return unclosedQuote(data[row]?.at(-1) ?? '', linesOf(data, line, newline, true)[row] ?? line, name);
  }
  yield { ...toBlock(open, data, errors, line, shape, last), unfinished: !open.endsWith(newline) };
  return null;
}

function toBlock(
  text: string,
  rows: string[][],
  errors: readonly { readonly row?: number }[],
  line: number,
  shape: TextShape,
  at: TextBlock,
): RowBlock {
  const broken = countOf(text, shape.newline) > rows.length;
  if (shape.newline === '\n' && text.includes('\r')) {
    for (const row of rows) {
      const end = row.length - 1;
      const cell = row[end]!;
      if (cell.charCodeAt(cell.length - 1) === 13) row[end] = cell.slice(0, -1);
    }
  }
  return {
    rows,
    lines: linesOf(rows, line, shape.newline, broken),
    bytes: at.bytes,
    encoding: at.encoding,
    careful: broken || needsCare(text, shape.delimiter),
    misquoted: errors.length === 0 ? NONE : new Set(errors.flatMap(({ row }) => (row !== undefined && row < rows.length ? [row] : []))),
    unfinished: false,
  };
}

/** Whether a text holds anything a cell must be looked at for. */
export function needsCare(text: string, delimiter: string): boolean {
  return (
    /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\xad?\u0600-\u0605\u061c\u06dd\u070f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\uffff]|System\.|Microsoft\./.test(
      text,
    ) ||
    (delimiter !== '\t' || text.includes('"') ? text.includes('\t') : false) ||
    /\r(?!\n)/.test(text)
  );
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
