import { countOf, createTextCutter } from './cut-text.ts';
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

/**
 * Cuts text into rows, a block at a time, in memory bounded by the longest row. Returns a refusal
 * when a quotation mark is never closed or a row never ends.
 */
export function* splitRows(blocks: Iterable<TextBlock>, shape: TextShape, name: string): Generator<RowBlock, Refusal | null> {
  const cut = createTextCutter(shape.delimiter, shape.newline);
  let line = shape.firstLine;
  let open = '';
  // An open row is only tried again once it has doubled, which keeps a hostile one from costing its square.
  let tryAt = 0;
  let last: TextBlock | null = null;

  for (const block of blocks) {
    last = block;
    open += block.text;
    if (open.length < tryAt) continue;
    const { rows, misquoted, length, newlines, broken, careful } = cut(open, true);
    if (rows.length === 0) {
      if (open.length > MAX_ROW) return endlessRow(open, line, name);
      tryAt = open.length * 2;
      continue;
    }
    const lines = linesOf(rows, line, shape.newline, broken);
    yield { rows, lines, bytes: block.bytes, encoding: block.encoding, careful, misquoted, unfinished: false };
    line += newlines;
    open = open.slice(length);
    tryAt = 0;
  }

  if (open === '' || last === null) return null;
  const { rows, misquoted, broken, careful, unclosed } = cut(open, false);
  const lines = linesOf(rows, line, shape.newline, broken);
  if (unclosed) return unclosedQuote(rows.at(-1)?.at(-1) ?? '', lines.at(-1) ?? line, name);
  const unfinished = !open.endsWith(shape.newline);
  yield { rows, lines, bytes: last.bytes, encoding: last.encoding, careful, misquoted, unfinished };
  return null;
}

/** The line on which each row begins; cells are only searched for line ends when some hold any. */
function linesOf(rows: readonly (readonly string[])[], first: number, newline: string, broken: boolean): number[] {
  const lines: number[] = [];
  let line = first;
  for (const row of rows) {
    lines.push(line++);
    if (broken) for (const cell of row) line += countOf(cell, newline);
  }
  return lines;
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
