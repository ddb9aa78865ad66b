import Papa from 'papaparse';
import { texts } from '#texts/texts.ts';
import type { Refusal } from './fault.ts';
import { quoted, shown } from './refusal.ts';
import type { RowBlock, SourceFault } from './row-block.ts';

/**
 * Cuts rows that stand in quotation marks as a whole, as a spreadsheet saves lines that it did not cut into
 * columns: `"Ann,""Sales, West"""`. Only in a table whose first row has several columns; told once, below it.
 */
export function* unwrapLines(blocks: Iterator<RowBlock, Refusal | null>, delimiter: string): Generator<RowBlock, Refusal | null> {
  let several: boolean | null = null;
  let told = false;
  for (;;) {
    const block: IteratorResult<RowBlock, Refusal | null> = blocks.next();
    if (block.done) return block.value;
    const { rows, lines } = block.value;
    const top: number = several === null ? rows.findIndex((row) => row.some((cell) => cell.trim() !== '')) : -1;
    several ??= top !== -1 && unwrapLine(rows[top]!, delimiter).length > 1;
    if (!several || !rows.some((row) => isWrapped(row, delimiter))) {
      yield block.value;
      continue;
    }
    const cut = rows.map((row) => unwrapLine(row, delimiter));
    const at: number = told ? -1 : cut.findIndex((row, index) => index > top && row !== rows[index]);
    told ||= at !== -1;
    yield { ...block.value, rows: cut, ...(at !== -1 && { faults: [lineWrapped(lines[at]!, rows[at]![0]!)] }) };
  }
}

/** The cells of a row that stands in quotation marks as a whole; any other row as it is. */
export function unwrapLine(row: readonly string[], delimiter: string): readonly string[] {
  if (!isWrapped(row, delimiter)) return row;
  const { data, errors } = Papa.parse(row[0]!, { delimiter, newline: '\n' });
  return errors.length === 0 && data.length === 1 ? data[0]! : row;
}

function isWrapped(row: readonly string[], delimiter: string): boolean {
  return row.length === 1 && row[0]!.includes(delimiter);
}

function lineWrapped(line: number, value: string): SourceFault {
  return {
    line,
    index: null,
    code: 'line-unwrapped',
    value: shown(value),
    remedy: 'repaired',
    message: texts.rowFaults.lineWrapped(quoted(value)),
  };
}
