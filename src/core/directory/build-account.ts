import { accountKey, FLAG_FIELDS, LIST_FIELDS, type Account, type AccountField, type FlagField, type ListField } from './account.ts';
import { classifyAccount } from './classify-account.ts';
import { cleanCell, isTypeName, markLostLetters } from './clean-cell.ts';
import type { Fault, FaultRemedy } from './fault.ts';
import { parseAnchor } from './parse-anchor.ts';
import { parseFlag, parseUserAccountControl } from './parse-flag.ts';
import { parseLicenses, parseMails, parsePhones, parseProxyAddresses, saysUnlicensed } from './parse-list.ts';
import type { FieldColumn, RecognisedHeader } from './recognise-header.ts';
import { quoted, shown } from './refusal.ts';
import { upnShape } from './upn-shape.ts';

type Values = { [field: string]: string | boolean | readonly string[] | null };

/** Fields that hold what people are called and where they sit: letters may have been lost in them. */
const NAMES: ReadonlySet<AccountField> = new Set<AccountField>([
  'displayName', 'givenName', 'surname', 'companyName', 'department', 'jobTitle', 'officeLocation',
  'streetAddress', 'city', 'state', 'country', 'manager',
]);
const LISTS: ReadonlySet<string> = new Set(LIST_FIELDS);
const FLAGS: ReadonlySet<string> = new Set(FLAG_FIELDS);
const GUID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;

/** Makes accounts of rows, remembering what the columns of one file have shown so far. */
export interface AccountBuilder {
  /** The account of a row, or null when the row cannot be one; `faults` says why. */
  build(cells: readonly string[], line: number, careful: boolean): Account | null;
  /** Faults found since the last call. */
  takeFaults(): Fault[];
  /** Mapped fields that no row has filled so far. */
  untold(): AccountField[];
}

/** How one field is read from a row. */
interface Step {
  readonly field: AccountField;
  readonly columns: readonly FieldColumn[];
  told: boolean;
}

/** Prepares to read the rows under a header. */
export function createAccountBuilder({ headers, fields: mapped }: RecognisedHeader): AccountBuilder {
  const steps: Step[] = [...mapped].map(([field, columns]) => ({ field, columns, told: false }));
  const lostColumns = new Set<number>();
  let faults: Fault[] = [];

  function fault(line: number, index: number | null, code: string, value: string, remedy: FaultRemedy, message: string): void {
    faults.push({ line, column: index === null ? null : (headers[index] ?? null), code, value: shown(value), remedy, message });
  }

  /** The cell as it may be used: undefined when its value is lost, '' when it is blank. */
  function careForCell(cell: string, index: number, field: AccountField, line: number): string | undefined {
    const { value, repaired } = cleanCell(cell);
    if (repaired) {
      fault(line, index, 'invisible-characters', cell, 'repaired', `${quoted(cell)} held invisible characters; they were taken out.`);
    }
    if (isTypeName(value)) {
      // Every row of such a column is lost; one fault says it.
      if (!lostColumns.has(index)) {
        lostColumns.add(index);
        fault(line, index, 'lost-in-export', value, 'value-left-out',
          `From this line on the column holds ${quoted(value)}, the name PowerShell writes in place of a list; the values were lost. Join them in the export, for example with @{n='${headers[index]}';e={$_.${headers[index]} -join ';'}}.`);
      }
      return undefined;
    }
    if (!NAMES.has(field)) return value;
    const marked = markLostLetters(value);
    if (marked.includes('\ufffd')) {
      fault(line, index, 'letter-lost', value, 'kept',
        `${quoted(value)} has lost at least one letter on the way. Export again as UTF-8 (in PowerShell: -Encoding UTF8); until then the letter counts as unknown.`);
    }
    return marked;
  }

  function readField(step: Step, cells: readonly string[], line: number, careful: boolean, values: Values): void {
    const lists = LISTS.has(step.field);
    for (const { index, reading } of step.columns) {
      let cell: string | undefined = cells[index];
      if (cell === undefined) continue;
      cell = careful ? careForCell(cell, index, step.field, line) : trimmed(cell);
      if (cell === undefined) continue;
      if (cell === '') {
        if (values[step.field] === undefined) values[step.field] = null;
        continue;
      }
      step.told = true;
      const value = lists ? parseListCell(step.field as ListField, cell)
        : FLAGS.has(step.field) ? parseFlagCell(step.field as FlagField, reading, cell, index, line)
        : parseTextCell(step.field, reading, cell, index, line);
      if (value === undefined) continue;
      const before = values[step.field];
      values[step.field] = Array.isArray(before) && Array.isArray(value) ? [...new Set([...before, ...value])] : value;
      if (!lists) return;
    }
  }

  function parseFlagCell(field: FlagField, reading: FieldColumn['reading'], cell: string, index: number, line: number): boolean | undefined {
    const flag = reading === 'user-account-control' ? parseUserAccountControl(cell) : parseFlag(cell, reading === 'inverted');
    if (flag === undefined) {
      fault(line, index, 'flag-unreadable', cell, 'value-left-out',
        `${quoted(cell)} is neither yes nor no in a way that is known, so ${FLAG_WORDS[field]} counts as unknown.`);
    }
    return flag;
  }

  function parseTextCell(field: AccountField, reading: FieldColumn['reading'], cell: string, index: number, line: number): string | undefined {
    if (reading === 'anchor') {
      const anchor = parseAnchor(cell);
      if (anchor === undefined) fault(line, index, 'guid-unreadable', cell, 'value-left-out', `${quoted(cell)} is not a GUID; it was left out.`);
      return anchor;
    }
    if (field === 'objectId') {
      if (GUID.test(cell)) return cell.startsWith('{') ? cell.slice(1, -1) : cell;
      fault(line, index, 'object-id-invalid', cell, 'value-left-out', `${quoted(cell)} is not an object id; it was left out.`);
      return undefined;
    }
    if (field === 'mail') {
      const mail = cell.replace(/^smtp:/i, '');
      if (/^[^\s@?\ufffd]+@[^\s@?\ufffd]+$/.test(mail)) return mail;
      fault(line, index, 'mail-invalid', cell, 'value-left-out', `${quoted(cell)} is not a mail address; it was left out.`);
      return undefined;
    }
    return cell;
  }

  function checkUpn(values: Values, cells: readonly string[], line: number): boolean {
    const index = mapped.get('userPrincipalName')?.[0]?.index ?? null;
    const upn = values.userPrincipalName;
    if (typeof upn !== 'string') {
      fault(line, index, 'upn-missing', cells.join(' ').trim(), 'row-left-out',
        'The row has no user principal name, so it was left out. Fill it in if it is a user, else ignore this.');
      return false;
    }
    const shape = upnShape(upn);
    if (shape === 'broken') {
      fault(line, index, 'upn-invalid', upn, 'row-left-out',
        `${quoted(upn)} is not a user principal name (user@domain.com), so the row was left out. Correct it and import the file again.`);
      return false;
    }
    if (shape === 'odd') {
      fault(line, index, 'upn-unusual', upn, 'kept',
        `${quoted(upn)} is a name that Entra does not allow; it cannot be written to a mapping file. Check it in the directory.`);
    }
    return true;
  }

  return {
    build(cells, line, careful) {
      const values: Values = {};
      for (const step of steps) readField(step, cells, line, careful, values);
      if (!checkUpn(values, cells, line)) return null;
      settleLicenses(values);
      settleMail(values);
      const key = accountKey(values);
      return key === null ? null : { key, kind: classifyAccount(values).kind, fields: values };
    },
    takeFaults() {
      const taken = faults;
      faults = [];
      return taken;
    },
    untold: () => steps.filter((step) => !step.told).map((step) => step.field),
  };
}

const FLAG_WORDS: Readonly<Record<FlagField, string>> = {
  accountEnabled: 'whether the account may sign in',
  licensed: 'whether the account has a licence',
  directorySynced: 'whether the account is synchronised',
};

function trimmed(cell: string): string {
  if (cell === '') return cell;
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  return first <= 32 || last <= 32 || first > 126 || last > 126 ? cell.trim() : cell;
}

function parseListCell(field: ListField, cell: string): readonly string[] {
  switch (field) {
    case 'proxyAddresses':
      return parseProxyAddresses(cell);
    case 'otherMails':
      return parseMails(cell);
    case 'businessPhones':
      return parsePhones(cell);
    case 'licenses':
      return saysUnlicensed(cell) ? [] : parseLicenses(cell);
  }
}

/** A list of licences also answers whether there is any. */
function settleLicenses(values: Values): void {
  if (Array.isArray(values.licenses) && typeof values.licensed !== 'boolean') values.licensed = values.licenses.length > 0;
}

/** Exchange keeps `mail` equal to the primary SMTP address, so an export without the one tells it by the other. */
function settleMail(values: Values): void {
  if (typeof values.mail === 'string' || !Array.isArray(values.proxyAddresses)) return;
  const primary = values.proxyAddresses.find((address: string) => address.startsWith('SMTP:'));
  if (primary !== undefined) values.mail = primary.slice(5);
}
