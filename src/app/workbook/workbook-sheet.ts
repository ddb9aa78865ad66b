/** What a cell holds. Texts are written as texts whatever they begin with; null is a blank cell. */
export type WorkbookValue = string | number | boolean | Date | null;

/** How a cell looks; what is left out is as Excel has it. */
export interface CellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** In points. */
  readonly size?: number;
  /** Of the letters and of the ground, as six hex digits. */
  readonly colour?: string;
  readonly fill?: string;
  /** Excel's code for numbers and dates, such as `0.0%` or `yyyy-mm-dd`. Texts need none. */
  readonly format?: string;
  /** Goes on in the next line at the edge of the cell; the row is made high enough. */
  readonly wrap?: boolean;
  /** Is cut off at the edge of the cell, for what need not be read. */
  readonly clip?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** Of a thin line on all four sides, as six hex digits. */
  readonly border?: string;
  /** On a protected sheet: this cell may be changed. */
  readonly unlocked?: boolean;
}

/** A value that looks as its column says, or otherwise. */
export type WorkbookCell = WorkbookValue | { readonly value: WorkbookValue; readonly look: CellLook };

export interface SheetColumn {
  /** In characters. */
  readonly width: number;
  readonly look?: CellLook;
  readonly hidden?: boolean;
}

/** A list of answers that a cell offers. */
export interface DropDown {
  /** Cells that offer it, such as `F2:F90`. */
  readonly cells: string;
  /** Where the answers stand, such as `Lists!$A$1:$A$9`: a list in the cell itself could hold no more than 255 characters. */
  readonly list: string;
  /** Shown while the cell is chosen. */
  readonly hint?: { readonly title: string; readonly text: string };
  /** Said when something else is typed; without it anything can be. */
  readonly refusal?: { readonly title: string; readonly text: string };
}

/** A worksheet: rows of cells, the first row on top. */
export interface WorkbookSheet {
  /** At most 31 characters, none of `[ ] : * ? / \`. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Cells with a filter, the header row first, such as `A1:K90`. */
  readonly filter?: string;
  readonly dropDowns?: readonly DropDown[];
  /** Nothing but unlocked cells can be changed, by accident: there is no password. */
  readonly locked?: boolean;
  /** `from-menus` too: only a program can show it again. */
  readonly hidden?: boolean | 'from-menus';
  /** Printed across the long side of the paper; every sheet is made as wide as the paper. */
  readonly landscape?: boolean;
  /** Without the lines between cells: for sheets that are read like a page. */
  readonly plain?: boolean;
}

/** A workbook and what it says of itself. */
export interface WorkbookDescription {
  readonly title: string;
  /** Written into the file as the time it was made; nothing else in it depends on the clock. */
  readonly at: Date;
  /** Facts for whoever reads the file by program. */
  readonly facts?: Readonly<Record<string, string>>;
  readonly sheets: readonly WorkbookSheet[];
}
