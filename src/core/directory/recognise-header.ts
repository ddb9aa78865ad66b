import { FLAG_FIELDS, LIST_FIELDS, TEXT_FIELDS, type AccountField } from './account.ts';
import { COMMON_COLUMNS } from './common-columns.ts';
import type { ColumnName, ColumnNames, ColumnReading, ExportKind } from './export-kind.ts';
import { headerKey, headerText } from './header-key.ts';
import { EXPORT_KINDS, PLAIN_LIST } from './kinds/export-kinds.ts';

/** One column that feeds a field, and how its cells are read. */
export interface FieldColumn {
  readonly index: number;
  readonly reading: ColumnReading | null;
}

/** A header that was understood: the tool it comes from and the columns of each field, best first. */
export interface RecognisedHeader {
  readonly kind: ExportKind;
  readonly headers: readonly string[];
  readonly fields: ReadonlyMap<AccountField, readonly FieldColumn[]>;
}

const FIELDS: readonly AccountField[] = [...TEXT_FIELDS, ...LIST_FIELDS, ...FLAG_FIELDS];

/** Names the export by its header and finds the columns of every field. Never fails: see `fields`. */
export function recogniseHeader(headers: readonly string[]): RecognisedHeader {
  const kind = recogniseKind(headers.map(headerText));
  const columnOf = new Map<string, number>();
  for (const [index, header] of headers.entries()) {
    const key = headerKey(header);
    if (key !== '' && !columnOf.has(key)) columnOf.set(key, index);
  }
  for (const header of kind.ignored) columnOf.delete(headerKey(header));

  const fields = new Map<AccountField, FieldColumn[]>();
  const taken = new Set<number>();
  for (const names of [kind.columns, COMMON_COLUMNS]) claimColumns(names, columnOf, taken, fields);
  return { kind, headers, fields };
}

/** Gives each named column that is still free to its field, behind the columns the field already has. */
function claimColumns(
  names: ColumnNames,
  columnOf: ReadonlyMap<string, number>,
  taken: Set<number>,
  fields: Map<AccountField, FieldColumn[]>,
): void {
  for (const field of FIELDS) {
    for (const name of names[field] ?? []) {
      const index = columnOf.get(headerKey(headerOf(name)));
      if (index === undefined || taken.has(index)) continue;
      taken.add(index);
      const column = { index, reading: typeof name === 'string' ? null : name.reading };
      const columns = fields.get(field);
      if (columns) columns.push(column);
      else fields.set(field, [column]);
    }
  }
}

function headerOf(name: ColumnName): string {
  return typeof name === 'string' ? name : name.header;
}

function recogniseKind(headers: readonly string[]): ExportKind {
  const present = new Set(headers);
  let best = PLAIN_LIST;
  let bestCount = 0;
  for (const kind of EXPORT_KINDS) {
    if (!kind.all.every((header) => present.has(header))) continue;
    if (kind.oneOf.length > 0 && !kind.oneOf.some((header) => present.has(header))) continue;
    const count = kind.tells.filter((header) => present.has(header)).length;
    if (count >= kind.atLeast && count > bestCount) {
      best = kind;
      bestCount = count;
    }
  }
  return best;
}
