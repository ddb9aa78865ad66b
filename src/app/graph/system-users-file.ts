import { formatCsvLine } from './csv-line.ts';

/** Columns of Dataverse's table systemuser, by their logical names, as the reader of such files knows them. */
const COLUMNS = [
  'systemuserid',
  'domainname',
  'windowsliveid',
  'azureactivedirectoryobjectid',
  'fullname',
  'firstname',
  'lastname',
  'internalemailaddress',
  'isdisabled',
  'accessmode',
  'islicensed',
  'issyncwithdirectory',
  'applicationid',
  'employeeid',
  'isintegrationuser',
] as const;

/** For `$select`. */
export const SYSTEM_USER_PROPERTIES = COLUMNS.join(',');

/** The first line of such a file, with its line end. */
export const SYSTEM_USERS_HEADER = `${COLUMNS.join(',')}\r\n`;

/** The line of a user of an environment, with its line end. */
export function formatSystemUser(user: Readonly<Record<string, unknown>>): string {
  return formatCsvLine(COLUMNS.map((column) => toCell(user[column])));
}

function toCell(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).replace(/[\r\n]+/g, ' ') : '';
}
