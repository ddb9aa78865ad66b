import { texts } from '#texts/texts.ts';
import type { Refusal } from './fault.ts';
import { quoted, shown } from './refusal.ts';
import type { RowBlock, SourceFault } from './row-block.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';
import { isWrapped, unwrapLine } from './unwrap-line.ts';

/**
 * Cuts rows that are one cell, as a spreadsheet shows and saves lines that it did not cut into columns: those
 * that come to as many cells as the first row. Told once, below it. A worksheet has no `delimiter` to go by.
 */
export function* unwrapLines(blocks: Iterator<RowBlock, Refusal | null>, delimiter: string | null): Generator<RowBlock, Refusal | null> {
  let by = delimiter ?? '';
  let width = 0;
  let told = false;
  for (;;) {
    const block: IteratorResult<RowBlock, Refusal | null> = blocks.next();
    if (block.done) return block.value;
    const { rows, lines, faults = [] } = block.value;
    const top: number = width > 0 ? -1 : rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
    if (top !== -1) {
      by ||= sniffDelimiter(rows.map(([first = '']) => first).join('\n'));
      width = unwrapLine(rows[top]!, by).length;
    }
    if (width < 2 || !rows.some((row) => isWrapped(row, by))) {
      yield block.value;
      continue;
    }
    const cut = rows.map((row) => {
      const cells = unwrapLine(row, by);
      return cells.length === width ? cells : row;
    });
    const at: number = told ? -1 : cut.findIndex((row, index) => index > top && row !== rows[index]);
    told ||= at !== -1;
    yield { ...block.value, rows: cut, faults: at === -1 ? faults : [...faults, lineUnwrapped(lines[at]!, rows[at]![0]!)] };
  }
}

function lineUnwrapped(line: number, value: string): SourceFault {
  return {
    line,
    index: null,
    code: 'line-unwrapped',
    value: shown(value),
    remedy: 'repaired',
    message: texts.rowFaults.lineUnwrapped(quoted(value)),
  };
}
