/** The migration workbook's name in a package. */
export const WORKBOOK_FILE_NAME = 'migration-workbook.xlsx';
/** How a cell looks. A closed list, so that a workbook has few styles. */
export const LOOKS = [
  'text',
  'wrap',
  'id',
  'code',
  'number',
  'percent',
  'time',
  'day',
  'title',
  'subtitle',
  'heading',
  'label',
  'muted',
  'good',
  'warn',
  'bad',
  'header',
  'number-header',
  'input',
  'link',
] as const;
export type Look = (typeof LOOKS)[number];

/**
 * What a cell holds. A text is always written as a text, never as a formula, whatever it begins with.
 * In a cell of look `time` or `day` a text is an ISO 8601 time (UTC) and becomes a date that sorts.
 */
export type CellValue = string | number | null;

/** A cell that is more than its value. */
export interface Cell {
  readonly value: CellValue;
  /** Otherwise that of its column. */
  readonly look?: Look;
  /** How many columns it spreads over; only above a table. */
  readonly span?: number;
  /** Name of a sheet of this workbook that it leads to. */
  readonly link?: string;
}

/** A column from top to bottom of a sheet. */
export interface ColumnDescription {
  /** In characters. */
  readonly width: number;
  /** Of every cell that has none of its own; `text` if left out. */
  readonly look?: Look;
  readonly hidden?: boolean;
}

/** A row above the table, or of a sheet without one. */
export interface RowDescription {
  readonly cells: readonly (CellValue | Cell)[];
  /** In points; one line if left out. */
  readonly height?: number;
}

/** What may be chosen in a column of a table. */
export interface ChoiceDescription {
  /** Counted from 0. */
  readonly column: number;
  /** The choices themselves (together at most 255 characters, none with a comma), or the cells that hold them. */
  readonly from: readonly string[] | { readonly sheet: string; readonly range: string };
  /** Shown when something else was typed. */
  readonly refusal: string;
}

/** A table with filters, as Excel knows them. */
export interface TableDescription {
  /** Letters, digits and underscores, unlike a cell's address, unique in the workbook. */
  readonly name: string;
  /** Unique within the table. */
  readonly headers: readonly string[];
  /** Read once, row by row. */
  readonly rows: Iterable<readonly (CellValue | Cell)[]>;
  /** Stands in the first column when there are no rows, since a table needs one. */
  readonly empty: string;
  readonly choices?: readonly ChoiceDescription[];
}

/** Position of a corner: columns and rows counted from 0. */
export interface Corner {
  readonly column: number;
  readonly row: number;
}

/** A chart of one series over cells of its own sheet. */
export interface ChartDescription {
  readonly kind: 'bar' | 'doughnut';
  readonly title: string;
  readonly points: readonly { readonly label: string; readonly value: number; /** RRGGBB. */ readonly colour: string }[];
  /** Cells with the labels and the values, for example "A5:A9". */
  readonly labelsAt: string;
  readonly valuesAt: string;
  readonly from: Corner;
  readonly to: Corner;
}

/** A drawing made of strokes, such as a signature by hand. */
export interface StrokesDescription {
  /** SVG path data of absolute M, L and C commands. */
  readonly path: string;
  /** What it is, for those who cannot see it. */
  readonly title: string;
  readonly from: Corner;
  /** Pixels that it is fitted into. */
  readonly width: number;
  readonly height: number;
}

/** A worksheet, from top to bottom: what stands above, the table, what is drawn. */
export interface SheetDescription {
  /** Made by `createSheetNames`. */
  readonly name: string;
  readonly columns: readonly ColumnDescription[];
  readonly above?: readonly RowDescription[];
  /** Its header and what stands above it stay in view. */
  readonly table?: TableDescription;
  readonly charts?: readonly ChartDescription[];
  readonly strokes?: readonly StrokesDescription[];
  /** RRGGBB. */
  readonly tabColour?: string;
  readonly portrait?: boolean;
  /** Columns that stay in view at the left. */
  readonly frozenColumns?: number;
  /** Columns that are printed; all if left out. */
  readonly printedColumns?: number;
  /** Guards against slips: only cells of look `input` take a change. No password, so no secret. */
  readonly guarded?: boolean;
  readonly hidden?: boolean;
}

/** A whole workbook, whichever writer makes its bytes. */
export interface WorkbookDescription {
  readonly title: string;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  /** Stands at the foot of every printed page. */
  readonly footer: string;
  /** Shown among the file's properties, and found by programs without opening a sheet. */
  readonly facts?: Readonly<Record<string, string>>;
  readonly sheets: readonly SheetDescription[];
}
