import { texts } from '#texts/texts.ts';
import { countOf, createTextCutter } from './cut-text.ts';
import type { TextBlock } from './decode-text.ts';
import type { Refusal } from './fault.ts';
import { quoted, refuse } from './refusal.ts';
import type { RowBlock } from './row-block.ts';

/** How a text is cut into rows. */
export interface TextShape {
  readonly delimiter: string;
  /** Line of the file on which the text begins, counted from 1. */
  readonly firstLine: number;
}

/** More than any row of an export needs, in characters; a longer one is a quotation mark that is never closed. */
const MAX_ROW = 1_000_000;
/** Lines with and without anything on them: twice as many rows as a worksheet has. */
const MAX_LINES = 2_097_152;
/** What is left of a file that was made in its full size and then only filled in part. */
const UNWRITTEN = /\0{512}/;

/**
 * Cuts text into rows, a block at a time, in memory bounded by the longest row. Returns a refusal
 * when a quotation mark is never closed, a row never ends or there is no end of rows.
 */
export function* splitRows(blocks: Iterable<TextBlock>, shape: TextShape, name: string): Generator<RowBlock, Refusal | null> {
  const cut = createTextCutter(shape.delimiter);
  let line = shape.firstLine;
  let count = 0;
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
      if (open.length > MAX_ROW) return UNWRITTEN.test(open) ? unwritten(line, name) : endlessRow(open, line, name);
      tryAt = open.length * 2;
      continue;
    }
    count += rows.length;
    if (count > MAX_LINES) return endlessFile(name);
    const lines = linesOf(rows, line, broken);
    yield { rows, lines, bytes: block.bytes, encoding: block.encoding, careful, misquoted, unfinished: false };
    line += newlines;
    open = open.slice(length);
    tryAt = 0;
  }

  if (open === '' || last === null) return null;
  if (UNWRITTEN.test(open)) return unwritten(line, name);
  const { rows, misquoted, broken, careful, unclosed } = cut(open, false);
  const lines = linesOf(rows, line, broken);
  const lastCell = rows.at(-1)?.at(-1) ?? '';
  // Without a line end behind the quotation mark, the file just ends there; else it may have taken in any number of rows.
  if (unclosed && lastCell.includes('\n')) return unclosedQuote(lastCell, lines.at(-1) ?? line, name);
  const unfinished = !/[\r\n]$/.test(open);
  yield { rows, lines, bytes: last.bytes, encoding: last.encoding, careful, misquoted, unfinished };
  return null;
}

/** The line on which each row begins; cells are only searched for line ends when some hold any. */
function linesOf(rows: readonly (readonly string[])[], first: number, broken: boolean): number[] {
  const lines: number[] = [];
  let line = first;
  for (const row of rows) {
    lines.push(line++);
    if (broken) for (const cell of row) line += countOf(cell, '\n');
  }
  return lines;
}

function endlessRow(open: string, line: number, name: string): Refusal {
  const why = open.includes('"') ? texts.fileRefusals.quoteNeverClosed : texts.fileRefusals.noTable;
  return refuse('row-too-long', name, texts.fileRefusals.endlessRow(quoted(open.slice(0, 60)), why), {
    line,
    value: open.slice(0, 200),
  });
}

function endlessFile(name: string): Refusal {
  return refuse('too-many-rows', name, texts.fileRefusals.endlessFile);
}

function unwritten(line: number, name: string): Refusal {
  return refuse('file-cut-off', name, texts.fileRefusals.unwritten, { line });
}

function unclosedQuote(cell: string, line: number, name: string): Refusal {
  return refuse('quote-unclosed', name, texts.fileRefusals.unclosedQuote(quoted(cell)), { line, value: cell });
}
