import { texts } from '#texts/texts.ts';
import { FLAG_FIELDS, LIST_FIELDS, type AccountField, type FlagField, type ListField } from './account.ts';
import type { ColumnReading } from './export-kind.ts';
import { parseAnchor } from './parse-anchor.ts';
import { parseFlag, parseUserAccountControl } from './parse-flag.ts';
import { parseLicenses, parseMails, parsePhones, parseProxyAddresses, saysUnlicensed } from './parse-list.ts';
import { quoted } from './refusal.ts';
import type { CellPlace, ReportFault } from './report-fault.ts';
import { isGuid } from './value-shapes.ts';

/** A value as an account holds it. */
export type FieldValue = string | boolean | readonly string[];

/** Turns a cell that is not blank into a value; null when it says that there is none, undefined, and a fault, when it cannot be one. */
export type ReadValue = (cell: string, place: CellPlace) => FieldValue | null | undefined;

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** As nearly every export writes them; matched several times faster than any form they may have. */
const USUAL_GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** What .NET and databases write where there is no GUID. */
const NO_GUID = '00000000-0000-0000-0000-000000000000';
const USUAL_MAIL = /^[A-Za-z0-9._'+-]+@[A-Za-z0-9.-]+$/;
/** A day in the first year of a calendar, which .NET, Windows and databases write where there is no date. */
const BEFORE_COMPUTERS = /^(?:\d{1,2}[./-]\d{1,2}[./-])?(?:0001|1[0-8]\d\d|19[0-6]\d)(?!\d)/;
const MAIL = /^[^\s@?<>\ufffd]+@[^\s@?<>\ufffd]+$/;

/** Whether the field holds a list. */
export function isListField(field: AccountField): field is ListField {
  return (LIST_FIELDS as readonly string[]).includes(field);
}

/** The way to read the cells of a column into a field; null when a clean cell is the value. */
export function valueReader(field: AccountField, reading: ColumnReading | null, report: ReportFault): ReadValue | null {
  if (isListField(field)) return LIST_READERS[field];
  if ((FLAG_FIELDS as readonly string[]).includes(field)) return flagReader(field as FlagField, reading, report);
  if (reading === 'anchor') {
    return (cell, place) => parseAnchor(cell) ?? leaveOut(place, 'guid-unreadable', cell, texts.rowFaults.noGuid, report);
  }
  if (reading === 'integration-user') {
    return (cell) => (parseFlag(cell, false) === true ? 'Integration user' : undefined);
  }
  if (field === 'objectId') {
    return (cell, place) => {
      const guid = cell.startsWith('{') && cell.endsWith('}') ? cell.slice(1, -1) : cell;
      if (guid === NO_GUID) return null;
      if (USUAL_GUID.test(guid) || GUID.test(guid)) return guid;
      return leaveOut(place, 'object-id-invalid', cell, texts.rowFaults.noObjectId, report);
    };
  }
  if (field === 'applicationId') {
    return (cell, place) => {
      if (!isGuid(cell)) return leaveOut(place, 'guid-unreadable', cell, texts.rowFaults.noGuid, report);
      return cell.includes(NO_GUID) ? null : cell;
    };
  }
  if (field === 'employeeId') return employeeIdReader(report);
  if (field === 'mail') {
    return (cell, place) => {
      if (USUAL_MAIL.test(cell)) return cell;
      const mail = cell.replace(/^<(.*)>$/s, '$1').replace(/^(?:smtp|mailto):/i, '');
      return MAIL.test(mail) ? mail : leaveOut(place, 'mail-invalid', cell, texts.rowFaults.noMail, report);
    };
  }
  if (field === 'deletedDateTime') {
    return (cell, place) => {
      if (BEFORE_COMPUTERS.test(cell) || cell === '0') return null;
      return /\d/.test(cell) ? cell : leaveOut(place, 'date-unreadable', cell, texts.rowFaults.noDate, report);
    };
  }
  return null;
}

const LIST_READERS: Readonly<Record<ListField, ReadValue>> = {
  proxyAddresses: parseProxyAddresses,
  otherMails: parseMails,
  businessPhones: parsePhones,
  licenses: (cell) => (saysUnlicensed(cell) || parseFlag(cell, false) === false ? [] : parseLicenses(cell)),
};

function flagReader(field: FlagField, reading: ColumnReading | null, report: ReportFault): ReadValue {
  const parse = reading === 'user-account-control' ? parseUserAccountControl : (cell: string) => parseFlag(cell, reading === 'inverted');
  return (cell, place) => {
    const flag = parse(cell);
    if (flag === undefined) {
      report(place, 'flag-unreadable', cell, 'value-left-out', texts.rowFaults.neitherYesNorNo[field](quoted(cell)));
    }
    return flag;
  };
}

/** Programs that keep a column as amounts, because a cell of it is blank, write 417 as 417.0. */
function employeeIdReader(report: ReportFault): ReadValue {
  let told = false;
  return (cell, place) => {
    if (!/^\d+[.,]0$/.test(cell)) return cell;
    const whole = cell.slice(0, -2);
    if (!told) report(place, 'decimal-dropped', cell, 'repaired', texts.rowFaults.wholeNumber(quoted(cell), quoted(whole)));
    told = true;
    return whole;
  };
}

function leaveOut(place: CellPlace, code: string, cell: string, what: string, report: ReportFault): undefined {
  report(place, code, cell, 'value-left-out', texts.rowFaults.leftOut(quoted(cell), what));
}
