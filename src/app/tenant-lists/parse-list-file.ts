import type { z } from 'zod';
import { texts } from '#texts/texts.ts';
import { AppError } from '#contract/failure.ts';
import { formatCsvLine, parseCsvLine } from '../graph/csv-line.ts';

/**
 * The rows of a file with exactly these columns. Such files are made by Crosswalk, so nothing in them is guessed: any
 * other header, and any row that is not as it should be, is refused (AppError `file-refused`) with its line.
 */
export function parseListFile<T extends z.ZodType<readonly unknown[]>>(
  text: string,
  columns: readonly string[],
  row: T,
  what: 'licences' | 'environments',
): z.output<T>[] {
  const kind = texts.tenantLists.kinds[what];
  const [header = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (header !== formatCsvLine(columns).trimEnd()) {
    throw new AppError('file-refused', texts.tenantLists.otherHeader(kind, columns.join(',')));
  }
  const seen = new Set<string>();
  return lines.flatMap((line, at) => {
    if (line === '') return [];
    const cells = parseCsvLine(line);
    const parsed = row.safeParse(cells);
    const key = (cells[0] ?? '').toLowerCase();
    if (!parsed.success || seen.has(key)) {
      const wrong = parsed.success ? columns[0] : (columns[Number(parsed.error.issues[0]?.path[0])] ?? texts.tenantLists.cellCount);
      throw new AppError('file-refused', texts.tenantLists.wrongLine(at + 2, kind, wrong ?? ''));
    }
    seen.add(key);
    return [parsed.data];
  });
}
