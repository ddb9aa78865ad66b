import { createTextCutter } from '#core/directory/cut-text.ts';

const cut = createTextCutter(',');

/** A line of a file that is made of a reading, with its line end. Cells hold no line breaks. */
export function formatCsvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}

/** The cells of such a line, without its line end. */
export function parseCsvLine(line: string): string[] {
  return cut(line, false).rows[0] ?? [];
}
