import type { Account, AccountField, Side } from './account.ts';
import type { ColumnReading } from './export-kind.ts';
import type { Fault, Refusal } from './fault.ts';

/** A column of an export and what it was understood to hold; `field` is null for a column we do not use. */
export interface MappedColumn {
  readonly index: number;
  /** The header as the file writes it, without invisible characters. */
  readonly header: string;
  readonly field: AccountField | null;
  /** How its cells become a value, where the field alone does not say it. */
  readonly reading?: ColumnReading;
  /** A person said what it holds. */
  readonly chosen?: true;
}

/** What a file was recognised as, before its rows are read. */
export interface Recognition {
  /** Stable name of the kind, for example `m365-active-users-2025`. */
  readonly kind: string;
  /** The name a person reads, for example "Microsoft 365 admin center, Active users, 2025 header". */
  readonly title: string;
  /** Label of the encoding: `utf-8`, `utf-8-bom`, `utf-16le`, `utf-16be` or a code page such as `windows-1252`. */
  readonly encoding: string;
  /** Empty for a workbook. */
  readonly delimiter: string;
  /** Name of the worksheet; absent for a text file. */
  readonly sheet?: string;
  /** All visible worksheets of the workbook, in their order; absent for a text file. */
  readonly sheets?: readonly string[];
  /** Line on which the header stands, counted from 1; 0 for a table without one. */
  readonly headerLine: number;
  /** What the columns are remembered by, see `headerFingerprint`. */
  readonly fingerprint: string;
  /** The file pairs accounts of two tenants: the columns of either side's names. `columns` tells of the side that is read. */
  readonly mapping?: { readonly source: number; readonly target: number };
  readonly columns: readonly MappedColumn[];
}

/** An account and where it stood. */
export interface AccountRow {
  /** Line of the file on which the row begins, counted from 1. */
  readonly line: number;
  readonly account: Account;
  /** The cells of the row, untouched, in the order of the columns. */
  readonly cells: readonly string[];
  /** In a mapping file: the name on the other side, as the file has it. */
  readonly counterpart?: string;
}

/** What reading an export gives back as it goes. `bytes` counts what has been consumed so far. */
export type ReadingStep =
  | { readonly type: 'recognised'; readonly recognition: Recognition }
  | { readonly type: 'rows'; readonly rows: readonly AccountRow[]; readonly bytes: number }
  | { readonly type: 'faults'; readonly faults: readonly Fault[] };

/** How reading ended: everything read, or the file refused (and then nothing of it may be kept). */
export type ReadingEnd =
  | {
      readonly type: 'read';
      readonly rows: number;
      readonly accounts: number;
      readonly faults: number;
      /** What the file turned out to be: as first recognised, but with the encoding its last byte confirmed. */
      readonly recognition: Recognition;
      /**
       * Fields whose column was blank on every row. The tool did not fetch them, so the file does not
       * tell: their `null` in the accounts given so far means *not in the file*, see `forgetUntold`.
       */
      readonly untold: readonly AccountField[];
    }
  | { readonly type: 'refused'; readonly refusal: Refusal };

/** What a column holds because a person said so. */
export interface ColumnChoice {
  readonly index: number;
  /** Null: the column is not used. */
  readonly field: AccountField | null;
  readonly reading?: ColumnReading | undefined;
}

/** What a person may settle about a file before it is read; without it, reading finds out. */
export interface ReadingChoices {
  readonly encoding?: string | undefined;
  /** What a look at the whole file found most likely, used when the text is no Unicode, and told as an assumption. */
  readonly likelyEncoding?: string | undefined;
  readonly delimiter?: string | undefined;
  /** Name of the worksheet. */
  readonly sheet?: string | undefined;
  /** Line on which the header stands, counted from 1; 0 when the table has none. */
  readonly headerLine?: number | undefined;
  /** Columns not named here keep what their header says. */
  readonly columns?: readonly ColumnChoice[] | undefined;
  /** The side whose accounts a mapping file is read for; the source without it. */
  readonly side?: Side | undefined;
}
