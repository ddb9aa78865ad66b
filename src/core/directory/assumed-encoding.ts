import type { Fault } from './fault.ts';
import { quoted, shown } from './refusal.ts';
import type { RowBlock } from './row-block.ts';

/**
 * The fault that tells of a code page nobody chose, with the first value it may have got wrong; null
 * while the text has been Unicode or ASCII, where there is nothing to assume.
 */
export function findAssumedEncoding(block: RowBlock): Fault | null {
  if (block.encoding.startsWith('utf-')) return null;
  for (const [at, cells] of block.rows.entries()) {
    const cell = cells.find((each) => /[^\0-\x7f]/.test(each));
    if (cell === undefined) continue;
    return {
      line: block.lines[at]!,
      column: null,
      code: 'encoding-assumed',
      value: shown(cell),
      remedy: 'kept',
      message: `The file is not UTF-8, so it was read as ${block.encoding} (Western Europe), for example ${quoted(cell)}. If letters look wrong, export it again as UTF-8.`,
    };
  }
  return null;
}
