import Papa from 'papaparse';
import { recogniseHeader } from './recognise-header.ts';
import { unwrapLine } from './unwrap-line.ts';

/** Delimiters that exports use, the usual one first. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Lines before the header that say something of the file and are no data. */
export interface Preamble {
  /** Length of those lines in characters, line ends included. */
  readonly length: number;
  readonly lines: number;
  /** The delimiter a `sep=` line names. */
  readonly delimiter: string | null;
  /** The .NET type a `#TYPE` line names. */
  readonly typeName: string | null;
}

/** Finds Excel's `sep=` line and Windows PowerShell's `#TYPE` line, in any order. */
export function readPreamble(head: string): Preamble {
  let length = 0;
  let lines = 0;
  let delimiter: string | null = null;
  let typeName: string | null = null;
  for (;;) {
    const line = /^("?)(?:sep=(.)|#TYPE ([^\r\n"]*))\1[,;\t|]*(?:\r\n|\n|\r)/i.exec(head.slice(length, length + 1_000));
    if (line === null) return { length, lines, delimiter, typeName };
    delimiter = line[2] ?? delimiter;
    typeName = line[3]?.replace(/[,;\t|\s]+$/, '') ?? typeName;
    length += line[0].length;
    lines++;
  }
}

/**
 * Chooses the delimiter under which most of the header is understood, and of those the one that
 * cuts the first lines most evenly. A list of one column has none; it is read with the comma.
 */
export function sniffDelimiter(head: string): string {
  const sample = firstLines(head, 50);
  let best: string = DELIMITERS[0];
  let bestScore = -1;
  for (const delimiter of DELIMITERS) {
    const rows = Papa.parse(sample, { delimiter, newline: newlineOf(sample) })
      .data.filter((row) => row.some((cell) => cell.trim() !== ''))
      .map((row) => unwrapLine(row, delimiter));
    const understood = Math.max(0, ...rows.slice(0, 20).map((row) => recogniseHeader(row).fields.size));
    const width = rows[0]?.length ?? 0;
    const even = width > 1 ? rows.filter((row) => row.length === width).length / rows.length : 0;
    const score = understood + even;
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** The line end a parser must look for: a lone CR only in a text that has no LF at all. */
export function newlineOf(text: string): '\n' | '\r' {
  return text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
}

function firstLines(text: string, count: number): string {
  const newline = newlineOf(text);
  let end = -1;
  for (let line = 0; line < count; line++) {
    const next = text.indexOf(newline, end + 1);
    if (next === -1) return text.slice(0, 65_536);
    end = next;
  }
  return text.slice(0, end + 1);
}
