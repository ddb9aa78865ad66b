import { texts } from '#texts/texts.ts';
import { accountKey, type Account, type AccountField } from './account.ts';
import { createCellCare } from './care-for-cell.ts';
import { checkUpn } from './check-upn.ts';
import { classifyAccount } from './classify-account.ts';
import { isNullWord } from './clean-cell.ts';
import { nonAccountOf } from './not-an-account.ts';
import { parseFlag } from './parse-flag.ts';
import type { RecognisedHeader, SortColumn } from './recognised-header.ts';
import { quoted } from './refusal.ts';
import type { ReportFault } from './report-fault.ts';
import { isListField, valueReader, type FieldValue, type ReadValue } from './value-reader.ts';

/** Makes accounts of rows, remembering what the columns of one file have shown so far. */
export interface AccountBuilder {
  /** The account of a row, or null when the row cannot be one. `careful` as in `RowBlock`. */
  build(cells: readonly string[], line: number, careful: boolean): Account | null;
  /** Mapped fields that no row has filled so far. */
  untold(): AccountField[];
}

/** One column and the field it feeds. */
interface Step {
  readonly field: AccountField;
  readonly index: number;
  readonly read: ReadValue | null;
  readonly list: boolean;
  /** Another column has fed the field before; this one only fills what that left blank, or adds to its list. */
  readonly further: boolean;
}

type Values = { [F in AccountField]?: FieldValue | null };

/** Prepares to read the rows under a header. */
export function createAccountBuilder({ headers, fields, sorts }: RecognisedHeader, report: ReportFault): AccountBuilder {
  const steps: Step[] = [...fields].flatMap(([field, columns]) =>
    columns.map(({ index, reading }, rank) => ({
      field,
      index,
      read: valueReader(field, reading, report),
      list: isListField(field),
      further: rank > 0,
    })),
  );
  const blank = blankValues(fields.keys());
  const told = new Uint8Array(steps.length);
  const careFor = createCellCare(headers, report);
  const upnColumns = (fields.get('userPrincipalName') ?? []).map(({ index }) => index);

  function readStep(step: Step, at: number, cells: readonly string[], line: number, careful: boolean, values: Values): void {
    const raw = cells[step.index];
    if (raw === '') return;
    const cell =
      raw === undefined ? raw : careful || mayStandIn(raw) ? careFor(raw, step.field, { line, index: step.index }) : trimmed(raw);
    if (cell === '') return;
    if (cell !== undefined) told[at] = 1;
    const before = step.further ? values[step.field] : null;
    if (typeof before === 'string') return;
    if (typeof before === 'boolean') {
      if (cell !== undefined && step.read?.(cell, { line, index: step.index }) === !before) reportContradiction(cell, step, line);
      return;
    }
    const value = cell === undefined ? undefined : step.read === null ? cell : step.read(cell, { line, index: step.index });
    if (value !== undefined) values[step.field] = step.list ? joined(before, value) : value;
    else if (!step.further) delete values[step.field];
  }

  /** Two columns of the row answer one question, and not alike. */
  function reportContradiction(cell: string, step: Step, line: number): void {
    const [first] = fields.get(step.field)!;
    const other = quoted(headers[first!.index]!);
    report(
      { line, index: step.index },
      'columns-contradict',
      cell,
      'value-left-out',
      texts.rowFaults.columnsContradict(quoted(cell), other),
    );
  }

  return {
    build(cells, line, careful) {
      if (sorts.length > 0 && reportSort(sorts, cells, line, report)) return null;
      const values: Values = { ...blank };
      for (let at = 0; at < steps.length; at++) readStep(steps[at]!, at, cells, line, careful, values);
      if (upnColumns.length > 0) {
        const upn = checkUpn(values.userPrincipalName, line, upnColumns, cells, report);
        if (upn === null) return null;
        values.userPrincipalName = upn;
      }
      settleLicensed(values);
      settleMail(values);
      const account = values as Account['fields'];
      const key = accountKey(account);
      if (key === null) reportNameless(cells, line, report);
      return key === null ? null : { key, kind: classifyAccount(account).kind, fields: account };
    },
    untold: () => [...fields.keys()].filter((field) => !steps.some((step, at) => step.field === field && told[at] === 1)),
  };
}

/** Whether a row is said to be something that nobody signs in with. */
function reportSort(sorts: readonly SortColumn[], cells: readonly string[], line: number, report: ReportFault): boolean {
  for (const { index, yes } of sorts) {
    const cell = cells[index]?.trim() ?? '';
    const what = cell === '' ? null : yes === undefined ? nonAccountOf(cell) : parseFlag(cell, false) === true ? yes : null;
    if (what === null) continue;
    report({ line, index }, 'not-an-account', cell, 'row-left-out', texts.rowFaults.notAnAccount(what));
    return true;
  }
  return false;
}

/** In a list without a column of user principal names. */
function reportNameless(cells: readonly string[], line: number, report: ReportFault): void {
  report({ line, index: null }, 'identity-missing', cells.join(' ').trim(), 'row-left-out', texts.rowFaults.nameless);
}

/**
 * An account all of whose fields are blank, to be copied for every row. V8 keeps an object that was
 * filled key by key as a hash table, whose copies cost ten times as much; one parsed from JSON is not.
 */
function blankValues(fields: Iterable<AccountField>): Values {
  return JSON.parse(JSON.stringify(Object.fromEntries([...fields].map((field) => [field, null])))) as Values;
}

/** By code unit, whether what stands in place of a value begins with it: the name of a .NET type, a list for the screen, digits of bytes, a text in a formula or behind an apostrophe, a database's NULL, a dash, or a blank before any of them. */
const STANDS_IN = Uint8Array.from({ length: 0x1_0000 }, (_, unit) =>
  "SMXx{=Nn-(<[\\' \t\xa0".includes(String.fromCharCode(unit)) ? 1 : 0,
);

/** Whether a cell may hold what an export writes in place of a value. Only its start is looked at. */
function mayStandIn(cell: string): boolean {
  const first = cell.charCodeAt(0);
  if (STANDS_IN[first] === 0) return false;
  if (first === 83) return cell.startsWith('System.');
  if (first === 77) return cell.startsWith('Microsoft.');
  if (first === 88 || first === 120) return cell.charCodeAt(1) === 39;
  if (first === 61) return cell.charCodeAt(1) === 34;
  if (first === 39 || first <= 32 || first === 0xa0) return true;
  return first === 123 || isNullWord(cell);
}

function trimmed(cell: string): string {
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  return first <= 32 || last <= 32 || first > 126 || last > 126 ? cell.trim() : cell;
}

function joined(before: FieldValue | null | undefined, value: FieldValue | null): FieldValue | null {
  if (!Array.isArray(before) || !Array.isArray(value) || before.length === 0) return value;
  return value.length === 0 ? before : [...new Set<string>([...before, ...value])];
}

/** A list of licences also answers whether there is any. */
function settleLicensed(values: Values): void {
  if (Array.isArray(values.licenses) && typeof values.licensed !== 'boolean') values.licensed = values.licenses.length > 0;
}

/** Exchange keeps `mail` equal to the primary SMTP address, so an export without the one tells it by the other. */
function settleMail(values: Values): void {
  if (typeof values.mail === 'string' || !Array.isArray(values.proxyAddresses)) return;
  const primary = values.proxyAddresses.find((address: string) => address.startsWith('SMTP:'));
  if (primary !== undefined) values.mail = primary.slice(5);
}
