import type { AccountField } from './account.ts';

/** What was done about a fault in somebody's data. */
export type FaultRemedy = 'row-left-out' | 'value-left-out' | 'repaired' | 'kept';

/** A fault in the user's data: a value in the result, never an exception. */
export interface Fault {
  /** Line of the file, counted from 1; 0 when the fault concerns the whole file. */
  readonly line: number;
  /** The header of the column as the file writes it, or null when the fault concerns the whole row. */
  readonly column: string | null;
  /** Stable kebab-case name, for example `upn-missing`. */
  readonly code: string;
  /** The value as the file has it, cut to 200 characters. */
  readonly value: string;
  readonly remedy: FaultRemedy;
  /** One sentence that says what is wrong and what to do. */
  readonly message: string;
}

/** A table that could be cut into columns but not understood: what a person needs to say what they hold. */
export interface UnclearTable {
  readonly encoding: string;
  /** Empty for a workbook. */
  readonly delimiter: string;
  readonly sheet?: string;
  readonly sheets?: readonly string[];
  /** Line on which the header stands, counted from 1; 0 when the table seems to have none. */
  readonly headerLine: number;
  /** What the columns are remembered by, see `headerFingerprint`. */
  readonly fingerprint: string;
  readonly columns: readonly {
    readonly index: number;
    readonly header: string;
    readonly field: AccountField | null;
    /** Share of the rows looked at in which it holds something, 0 to 1. */
    readonly filled: number;
    /** Up to three different values, cut to 100 characters. */
    readonly samples: readonly string[];
  }[];
}

/** Why a whole file was refused. */
export interface Refusal {
  readonly code: string;
  readonly line: number;
  readonly value: string;
  readonly message: string;
  /** Present when the file can be read once a person says what its columns hold. */
  readonly table?: UnclearTable;
}
