import { FLAG_FIELDS, LIST_FIELDS, TEXT_FIELDS, type AccountField, type Side } from './account.ts';
import { COMMON_COLUMNS } from './common-columns.ts';
import type { ColumnNames, ColumnReading, ExportKind } from './export-kind.ts';
import { headerKey, headerText } from './header-key.ts';
import { EXPORT_KINDS, PLAIN_LIST } from './kinds/export-kinds.ts';
import { recogniseMapping } from './recognise-mapping.ts';
import type { FieldColumn, RecognisedHeader } from './recognised-header.ts';

/** What helps to recognise a header beside its own words. */
export interface HeaderHints {
  /** The .NET type that a `#TYPE` line names. */
  readonly typeName?: string | undefined;
  /** The side whose accounts a mapping file is read for; the source without it. */
  readonly side?: Side | undefined;
}

const FIELDS: readonly AccountField[] = [...TEXT_FIELDS, ...LIST_FIELDS, ...FLAG_FIELDS];
const SORTS: ReadonlySet<string> = new Set(['objectclass', 'objecttype', 'odatatype', 'principaltype']);

/** Names the export by its header and finds the columns of every field. Never fails: see `fields`. */
export function recogniseHeader(headers: readonly string[], { typeName, side = 'source' }: HeaderHints = {}): RecognisedHeader {
  const keys = headers.map(headerKey);
  const mapping = recogniseMapping(headers, keys, side);
  if (mapping) return mapping;
  const kind = recogniseKind(headers.map(headerText), typeName);
  const columnOf = new Map<string, number>();
  for (const [index, key] of keys.entries()) if (key !== '' && !columnOf.has(key)) columnOf.set(key, index);
  for (const header of kind.ignored) columnOf.delete(headerKey(header));

  const fields = new Map<AccountField, FieldColumn[]>();
  const taken = new Set<number>();
  for (const names of [kind.columns, COMMON_COLUMNS]) claimColumns(names, columnOf, taken, fields);
  const sorts = keys.flatMap((key, index) => (SORTS.has(key) ? [{ index }] : []));
  return { kind, headers, fields, sorts: [...sorts, ...(fields.get('recipientType') ?? []).map(({ index }) => ({ index }))] };
}

/** Gives each named column that is still free to its field, behind the columns the field already has. */
function claimColumns(
  names: ColumnNames,
  columnOf: ReadonlyMap<string, number>,
  taken: Set<number>,
  fields: Map<AccountField, FieldColumn[]>,
): void {
  for (const { key, field, reading } of knownColumns(names)) {
    const index = columnOf.get(key);
    if (index === undefined || taken.has(index)) continue;
    taken.add(index);
    const columns = fields.get(field);
    if (columns) columns.push({ index, reading });
    else fields.set(field, [{ index, reading }]);
  }
}

interface KnownColumn {
  readonly key: string;
  readonly field: AccountField;
  readonly reading: ColumnReading | null;
}

const known = new WeakMap<ColumnNames, readonly KnownColumn[]>();

/** The names of a table with the form in which headers are compared, made once: a header is tried many times. */
function knownColumns(names: ColumnNames): readonly KnownColumn[] {
  const before = known.get(names);
  if (before) return before;
  const columns = FIELDS.flatMap((field) =>
    (names[field] ?? []).map((name) =>
      typeof name === 'string'
        ? { key: headerKey(name), field, reading: null }
        : { key: headerKey(name.header), field, reading: name.reading },
    ),
  );
  known.set(names, columns);
  return columns;
}

function recogniseKind(headers: readonly string[], typeName: string | undefined): ExportKind {
  const present = new Set(headers);
  const type = typeName?.replace(/^(?:(?:Selected|Deserialized)\.)+/, '');
  let best = PLAIN_LIST;
  let bestCount = 0;
  for (const kind of EXPORT_KINDS) {
    if (type !== undefined && kind.type?.test(type)) return kind;
    if (!kind.all.every((header) => present.has(header))) continue;
    if (kind.oneOf.length > 0 && !kind.oneOf.some((header) => present.has(header))) continue;
    if (kind.none?.some((header) => present.has(header))) continue;
    const count = kind.tells.filter((header) => present.has(header)).length;
    if (count >= kind.atLeast && count > bestCount) {
      best = kind;
      bestCount = count;
    }
  }
  return best;
}
