import { texts } from '#texts/texts.ts';
import iconv from 'iconv-lite';
import type { Fault } from './fault.ts';
import { guessCodePage } from './guess-code-page.ts';
import { encodingTitle } from './known-encodings.ts';
import { decodeCell } from './preview-encodings.ts';
import { quoted, shown } from './refusal.ts';
import type { RowBlock } from './row-block.ts';

/** How many cells are asked what else the file might be. */
const ASKED = 50;
/** How much less likely another code page may be and still be named. */
const WORTH_NAMING = 1 / 3000;

/**
 * The fault that tells of a code page nobody chose, with the first value it may have got wrong and
 * how it would read in the next likely one; null while the text has been Unicode or ASCII, where
 * there is nothing to assume.
 */
export function findAssumedEncoding(block: RowBlock): Fault | null {
  if (block.encoding.startsWith('utf-')) return null;
  for (const [at, cells] of block.rows.entries()) {
    const cell = cells.find(isForeign);
    if (cell === undefined) continue;
    return {
      line: block.lines[at]!,
      column: null,
      code: 'encoding-assumed',
      value: shown(cell),
      remedy: 'kept',
      message: texts.rowFaults.encodingAssumed(encodingTitle(block.encoding), quoted(cell), sayRival(block)),
    };
  }
  return null;
}

function isForeign(cell: string): boolean {
  return /[^\0-\x7f]/.test(cell);
}

/** Which other code page the cells may well be in, shown by a cell that reads differently there; '' without one. */
function sayRival({ rows, encoding }: RowBlock): string {
  const cells = new Map<string, Uint8Array>();
  for (const row of rows) {
    for (const cell of row) {
      if (cells.size >= ASKED || !isForeign(cell)) continue;
      const bytes = iconv.encode(cell.slice(0, 200), encoding);
      if (iconv.decode(bytes, encoding) === cell) cells.set(cell, bytes);
    }
    if (cells.size >= ASKED) break;
  }
  const guesses = guessCodePage([...cells.values()]);
  const own = guesses.find((guess) => guess.encoding === encoding)?.probability ?? 0;
  for (const rival of guesses) {
    if (rival.probability < own * WORTH_NAMING) break;
    for (const [cell, bytes] of cells) {
      const other = decodeCell(bytes, rival.encoding);
      if (other !== cell.trim()) return texts.rowFaults.rivalEncoding(encodingTitle(rival.encoding), quoted(cell), quoted(other));
    }
  }
  return '';
}
