import type { AccountField } from './account.ts';
import type { ColumnReading, ExportKind } from './export-kind.ts';

/** One column that feeds a field, and how its cells are read. */
export interface FieldColumn {
  readonly index: number;
  readonly reading: ColumnReading | null;
}

/** A column that tells what sort of object a row is, where not every row is an account. */
export interface SortColumn {
  readonly index: number;
  /** What a row is whose cell says yes; without it the cell names the sort. */
  readonly yes?: string;
}

/** A table that was understood: the tool it comes from and the columns of each field, best first. */
export interface RecognisedHeader {
  readonly kind: Pick<ExportKind, 'kind' | 'title'>;
  readonly headers: readonly string[];
  readonly fields: ReadonlyMap<AccountField, readonly FieldColumn[]>;
  readonly sorts: readonly SortColumn[];
  /** The columns of either side's names, when the table pairs accounts. */
  readonly mapping?: { readonly source: number; readonly target: number };
}

/** The fields that tell one account from another, best first; the primary address stands in the last two. */
export const NAMING_FIELDS = ['userPrincipalName', 'objectId', 'mail', 'proxyAddresses'] as const;

/** Whether a table has a column by which its accounts can be told apart. */
export function namesAccounts({ fields }: RecognisedHeader): boolean {
  return NAMING_FIELDS.some((field) => fields.has(field));
}
