import type { AccountField } from './account.ts';
import { describeUnknownTable } from './describe-unknown-table.ts';
import type { MappedColumn, Recognition } from './export-reading.ts';
import type { Refusal } from './fault.ts';
import { headerFingerprint } from './header-fingerprint.ts';
import { headerKey, headerText } from './header-key.ts';
import { recogniseHeader, type RecognisedHeader } from './recognise-header.ts';
import { quoted, refuse } from './refusal.ts';
import type { RowBlock, RowSource } from './row-block.ts';

/** The header of a table: the row it is, and what its columns mean. */
export interface FoundHeader {
  readonly row: number;
  readonly recognised: RecognisedHeader;
  readonly recognition: Recognition;
}

/** How many rows may stand above the header: titles and blank lines of a report. */
const SEARCHED = 20;
const GUID = /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i;

/** Finds the first row with a column of user principal names, or says why the table cannot be used. */
export function findHeader(block: RowBlock, source: RowSource): FoundHeader | { readonly refusal: Refusal } {
  const candidates = block.rows.slice(0, SEARCHED);
  const row = candidates.findIndex((cells) => recogniseHeader(cells).fields.has('userPrincipalName'));
  if (row === -1) return { refusal: describeUnknownTable(block, source.name) };
  const headers = trimTail(candidates[row]!).map(headerText);
  const recognised = dropFalseIds(recogniseHeader(headers), block.rows.slice(row + 1, row + 101));
  const line = block.lines[row]!;
  const twice = findTwice(recognised, line, source.name);
  if (twice) return { refusal: twice };
  const columns: MappedColumn[] = headers.map((header, index) => ({ index, header, field: null }));
  for (const [field, fed] of recognised.fields) {
    for (const { index } of fed) columns[index] = { ...columns[index]!, field };
  }
  const { kind, title } = recognised.kind;
  const { name: _name, encodingSettled: _settled, ...format } = source;
  return { row, recognised, recognition: { kind, title, encoding: block.encoding, ...format, headerLine: line, fingerprint: headerFingerprint(headers), columns } };
}

/** Empty headers behind the last real one are what spreadsheets leave of deleted columns. */
function trimTail(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => headerText(cell) !== '') + 1);
}

/** "ID" names many things; it is an object id only where it holds GUIDs. */
function dropFalseIds(recognised: RecognisedHeader, rows: readonly (readonly string[])[]): RecognisedHeader {
  const columns = recognised.fields.get('objectId') ?? [];
  const kept = columns.filter(({ index }) => {
    if (!['id', 'userid'].includes(headerKey(recognised.headers[index]!))) return true;
    const values = rows.map((cells) => cells[index]?.trim() ?? '').filter((value) => value !== '');
    return values.length === 0 || values.some((value) => GUID.test(value));
  });
  if (kept.length === columns.length) return recognised;
  const fields = new Map<AccountField, (typeof columns)[number][]>([...recognised.fields].map(([field, fed]) => [field, [...fed]]));
  if (kept.length > 0) fields.set('objectId', kept);
  else fields.delete('objectId');
  return { ...recognised, fields };
}

/** Two columns of one name: which of them to believe cannot be guessed. */
function findTwice({ headers, fields }: RecognisedHeader, line: number, name: string): Refusal | null {
  const keys = headers.map(headerKey);
  for (const columns of fields.values()) {
    for (const { index } of columns) {
      const again = keys.indexOf(keys[index]!, index + 1);
      if (again === -1) continue;
      return refuse(
        'header-twice',
        name,
        `the header ${quoted(headers[index]!)} stands in columns ${index + 1} and ${again + 1}. Delete or rename one of them.`,
        {
          line,
          value: headers[index]!,
        },
      );
    }
  }
  return null;
}
