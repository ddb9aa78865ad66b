import type { AccountField } from './account.ts';

/**
 * How the cells of a column become a value, where the field alone does not say it:
 * - `inverted`: yes means no, as in "Block credential", which fills `accountEnabled`;
 * - `user-account-control`: a directory's bit field, in which bit 2 is "disabled";
 * - `anchor`: a GUID of the on-premises directory, read as the anchor Entra makes of it, its bytes in base64;
 * - `integration-user`: yes makes it the user of a program, no says nothing (Dataverse).
 */
export const COLUMN_READINGS = ['inverted', 'user-account-control', 'anchor', 'integration-user'] as const;
export type ColumnReading = (typeof COLUMN_READINGS)[number];

/** A header that names a field: the text alone, or with its own way of reading. */
export type ColumnName = string | { readonly header: string; readonly reading: ColumnReading };

/**
 * Which headers name which field, best first. When a file has several of them, a row's value comes
 * from the first that holds one. Headers are compared by `headerKey`.
 */
export type ColumnNames = { readonly [F in AccountField]?: readonly ColumnName[] };

/** A tool that writes exports, and how its files are told from others. */
export interface ExportKind {
  /** Stable name, for example `m365-active-users-2025`. */
  readonly kind: string;
  /** The name a person reads. */
  readonly title: string;
  /** Headers that all must stand in the file, spelled as the tool spells them. */
  readonly all: readonly string[];
  /** Headers of which one must stand in the file. */
  readonly oneOf: readonly string[];
  /** Headers none of which may stand in the file. */
  readonly none?: readonly string[];
  /** The .NET types of the objects it was made of, as a `#TYPE` line names them; decides before any header. */
  readonly type?: RegExp;
  /** Headers the tool is known to write; the kind with the most of them in a file wins. */
  readonly tells: readonly string[];
  /** How many of `tells` must stand at the least. */
  readonly atLeast: number;
  /** What headers mean in this kind, tried before the common names. */
  readonly columns: ColumnNames;
  /** Headers that mean something else here than their common name says. */
  readonly ignored: readonly string[];
}
