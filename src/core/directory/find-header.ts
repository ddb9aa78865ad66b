import { texts } from '#texts/texts.ts';
import { applyChoices } from './apply-choices.ts';
import type { AccountField } from './account.ts';
import { describeTable, rowsUnder } from './describe-table.ts';
import { describeUnknownTable } from './describe-unknown-table.ts';
import type { MappedColumn, Recognition } from './export-reading.ts';
import type { Refusal } from './fault.ts';
import { headerFingerprint } from './header-fingerprint.ts';
import { headerKey, headerText } from './header-key.ts';
import { PLAIN_LIST } from './kinds/export-kinds.ts';
import { placeHeader, usualWidth } from './place-header.ts';
import { recogniseHeader } from './recognise-header.ts';
import { recogniseShape } from './recognise-shape.ts';
import { namesAccounts, type FieldColumn, type RecognisedHeader } from './recognised-header.ts';
import { quoted, refuse } from './refusal.ts';
import { refuseForeignTable } from './refuse-foreign-table.ts';
import type { RowBlock, RowSource } from './row-block.ts';
import { isGuid } from './value-shapes.ts';

/** The header of a table: the row it is, and what its columns mean. */
export interface FoundHeader {
  /** Index of the row in the block; -1 for a table without a header. */
  readonly row: number;
  readonly recognised: RecognisedHeader;
  readonly recognition: Recognition;
}

/** Finds the header and the columns that name accounts, as a person settled it or by itself, or says why the table cannot be used. */
export function findHeader(block: RowBlock, source: RowSource): FoundHeader | { readonly refusal: Refusal } {
  const { choices = {}, typeName } = source;
  if (block.rows.every((cells) => cells.every((cell) => cell.trim() === ''))) {
    return { refusal: refuse('empty', source.name, texts.fileRefusals.blankLines) };
  }
  const { side } = choices;
  const row = choices.headerLine === undefined ? placeHeader(block.rows, { typeName, side }) : rowOfLine(block, choices.headerLine);
  if (row === null) return { refusal: noSuchLine(choices.headerLine!, source.name) };
  const rows = rowsUnder(block, row);
  const understood =
    row === -1
      ? recogniseBare(rows, block, side)
      : dropFalseIds(recogniseHeader(trimTail(block.rows[row]!).map(headerText), { typeName, side }), rows);
  const foreign = refuseForeignTable(understood, block.lines[row] ?? 0, source);
  if (foreign) return { refusal: foreign };

  const recognised = applyChoices(understood, choices.columns ?? []);
  const table = (): ReturnType<typeof describeTable> => describeTable(block, source, row, recognised);
  const chosen = new Set((choices.columns ?? []).map(({ index }) => index));
  const twice = findTwice(recognised, chosen, block.lines[row] ?? 0, source.name);
  if (twice) return { refusal: { ...twice, table: table() } };
  if (!namesAccounts(recognised) || (chosen.size === 0 && hidesSignInNames(recognised, table))) {
    return { refusal: describeUnknownTable(block, row, recognised, table(), source.name) };
  }
  return { row, recognised, recognition: recognitionOf(block, source, row, recognised, chosen) };
}

function rowOfLine(block: RowBlock, line: number): number | null {
  const row = block.lines.indexOf(line);
  if (row !== -1) return row;
  return line === 0 ? -1 : null;
}

function noSuchLine(line: number, name: string): Refusal {
  return refuse('header-line-missing', name, texts.fileRefusals.noHeaderLine(line));
}

/** A table without a header: known by its shape, else columns of which nothing is known. */
function recogniseBare(rows: readonly (readonly string[])[], block: RowBlock, side: 'source' | 'target' = 'source'): RecognisedHeader {
  const widest = Math.max(0, ...rows.map((cells) => trimTail(cells).length));
  const width = Math.min(usualWidth(block.rows), widest);
  const headers = Array.from({ length: width }, (_, index) => texts.fileRefusals.column(index + 1));
  return recogniseShape(rows, headers, side) ?? { kind: PLAIN_LIST, headers, fields: new Map<AccountField, FieldColumn[]>(), sorts: [] };
}

function recognitionOf(
  block: RowBlock,
  source: RowSource,
  row: number,
  { kind, headers, fields, mapping }: RecognisedHeader,
  chosen: ReadonlySet<number>,
): Recognition {
  const columns: MappedColumn[] = headers.map((header, index) => ({
    index,
    header,
    field: null,
    ...(chosen.has(index) && { chosen: true as const }),
  }));
  for (const [field, fed] of fields) {
    for (const { index, reading } of fed) columns[index] = { ...columns[index]!, field, ...(reading !== null && { reading }) };
  }
  return {
    kind: kind.kind,
    title: kind.title,
    encoding: block.encoding,
    delimiter: source.delimiter,
    ...(source.sheet !== undefined && { sheet: source.sheet }),
    ...(source.sheets !== undefined && { sheets: source.sheets }),
    headerLine: row === -1 ? 0 : block.lines[row]!,
    fingerprint: headerFingerprint(row === -1 ? { columns: headers.length } : headers),
    ...(mapping && { mapping }),
    columns,
  };
}

/** Empty cells behind the last real one are what spreadsheets leave of deleted columns. */
function trimTail(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => headerText(cell) !== '') + 1);
}

/** "ID" names many things; it is an object id only where it holds GUIDs. */
function dropFalseIds(recognised: RecognisedHeader, rows: readonly (readonly string[])[]): RecognisedHeader {
  const columns = recognised.fields.get('objectId') ?? [];
  const kept = columns.filter(({ index }) => {
    if (!['id', 'userid'].includes(headerKey(recognised.headers[index]!))) return true;
    const values = rows.map((cells) => cells[index]?.trim() ?? '').filter((value) => value !== '');
    return values.length === 0 || values.some(isGuid);
  });
  if (kept.length === columns.length) return recognised;
  const fields = new Map(recognised.fields);
  if (kept.length > 0) fields.set('objectId', kept);
  else fields.delete('objectId');
  return { ...recognised, fields };
}

/**
 * Whether a list by mail or object id has another column, of a header nobody knows, that looks like
 * the sign-in names: then a person must say what it holds.
 */
function hidesSignInNames({ kind, fields }: RecognisedHeader, table: () => ReturnType<typeof describeTable>): boolean {
  if (kind.kind !== PLAIN_LIST.kind || fields.has('userPrincipalName')) return false;
  return table().columns.some(({ field, filled }) => field === 'userPrincipalName' && filled >= 0.8);
}

/** Two columns of one name: which of them to believe cannot be guessed, only said. */
function findTwice(
  { headers, fields, mapping }: RecognisedHeader,
  chosen: ReadonlySet<number>,
  line: number,
  name: string,
): Refusal | null {
  // Two sides may be called the same; which is which is known by their order.
  if (mapping) return null;
  const keys = headers.map(headerKey);
  for (const columns of fields.values()) {
    for (const { index } of columns) {
      const same = keys.flatMap((key, at) => (key === keys[index] ? [at] : []));
      if (same.length < 2 || same.some((at) => chosen.has(at))) continue;
      if (columns.some((column) => column.index !== index && same.includes(column.index))) continue;
      return refuse(
        'header-twice',
        name,
        texts.fileRefusals.headerTwice(
          quoted(headers[index]!),
          same.map((at) => at + 1),
        ),
        { line, value: headers[index]! },
      );
    }
  }
  return null;
}
