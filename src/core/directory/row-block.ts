import type { ReadingChoices } from './export-reading.ts';
import type { Fault } from './fault.ts';

/** A fault that whoever cut the rows found, before it was known which columns are used. */
export interface SourceFault extends Omit<Fault, 'column'> {
  /** Index of the column; null when the fault concerns the whole row or file. */
  readonly index: number | null;
}

/** Rows of a table as they stand in a file, before anything is understood. */
export interface RowBlock {
  readonly rows: readonly (readonly string[])[];
  /** The line on which each row begins, counted from 1. */
  readonly lines: readonly number[];
  /** Bytes of the file read by now. */
  readonly bytes: number;
  /** The encoding believed so far. */
  readonly encoding: string;
  /**
   * False when no cell holds a line break, an invisible character or a question mark, so that cells
   * need only be trimmed.
   */
  readonly careful: boolean;
  /** Indexes of rows whose quotation marks do not match. */
  readonly misquoted: ReadonlySet<number>;
  /** The file ends inside the last row: no line end follows it. */
  readonly unfinished: boolean;
  /** Told only where the column is used; those of the whole file (line 0) always. */
  readonly faults?: readonly SourceFault[];
}

/** Where rows come from, for the recognition and for sentences. */
export interface RowSource {
  readonly name: string;
  readonly delimiter: string;
  /** A person named the encoding, so there is nothing to warn of. */
  readonly encodingSettled?: boolean;
  /** Name of the worksheet; absent for a text file. */
  readonly sheet?: string;
  /** All visible worksheets; absent for a text file. */
  readonly sheets?: readonly string[];
  /** The .NET type that a `#TYPE` line names. */
  readonly typeName?: string;
  /** What a person has settled of the table: header, columns, side. */
  readonly choices?: ReadingChoices;
}
