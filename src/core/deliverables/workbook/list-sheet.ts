import type { CellValue, Cell, ColumnDescription, Look, SheetDescription } from '../workbook-description.ts';

/** A column of a list: its header, width and look. */
export type ListColumn = readonly [header: string, width: number, look?: Look];

/** A sheet that is one list under a title. */
export interface ListSheet {
  readonly name: string;
  /** Name of its table. */
  readonly table: string;
  readonly title: string;
  /** What the list tells and how to read it. */
  readonly note: string;
  readonly columns: readonly ListColumn[];
  readonly rows: Iterable<readonly (CellValue | Cell)[]>;
  readonly empty: string;
  readonly tabColour?: string;
  readonly frozenColumns?: number;
  readonly printedColumns?: number;
}

/** A note spreads over no more columns, so that it is read without scrolling. */
const NOTE_COLUMNS = 5;

/** A sheet that is one list under a title and a note. */
export function listSheet(list: ListSheet): SheetDescription {
  const { name, table, title, note, columns, rows, empty, tabColour, frozenColumns, printedColumns } = list;
  const width = columns.slice(0, NOTE_COLUMNS).reduce((sum, [, each]) => sum + each, 0);
  return {
    name,
    columns: columns.map(([, each, look]): ColumnDescription => ({ width: each, look: look ?? 'text' })),
    above: [
      { cells: [{ value: title, look: 'heading' }], height: 22 },
      { cells: [{ value: note, look: 'muted', span: Math.min(columns.length, NOTE_COLUMNS) }], height: linesOf(note, width) * 14 + 4 },
    ],
    table: { name: table, headers: columns.map(([header]) => header), rows, empty },
    ...(tabColour === undefined ? {} : { tabColour }),
    ...(frozenColumns === undefined ? {} : { frozenColumns }),
    ...(printedColumns === undefined ? {} : { printedColumns }),
  };
}

/** Lines that a text takes in so many characters of width, on the safe side: letters are narrower than the figures that widths are given in. */
export function linesOf(text: string, width: number): number {
  const perLine = Math.max(10, width * 1.08);
  // Most texts have no line break, and a list of their lines is not made for them.
  if (!text.includes('\n')) return Math.max(1, Math.ceil(text.length / perLine));
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
}
