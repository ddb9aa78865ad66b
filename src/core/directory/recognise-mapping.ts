import type { AccountField, Side } from './account.ts';
import { headerText } from './header-key.ts';
import type { FieldColumn, RecognisedHeader } from './recognised-header.ts';

/** How headers begin or end that tell of one side: `SourceUpn`, `Target E-mail`, `UPN (source)`. */
const SIDES: readonly (readonly [side: Side, begins: RegExp, ends: RegExp])[] = [
  ['source', /^(?:source|src|old)(.*)$/, /^(.+)source$/],
  ['target', /^(?:target|tgt|destination|dest|new)(.*)$/, /^(.+)(?:target|destination)$/],
];

/** What is left of such a header without its side, and the field it names. */
const PARTS: Readonly<Record<string, AccountField>> = {
  '': 'userPrincipalName',
  value: 'userPrincipalName',
  upn: 'userPrincipalName',
  user: 'userPrincipalName',
  userupn: 'userPrincipalName',
  userprincipalname: 'userPrincipalName',
  username: 'userPrincipalName',
  account: 'userPrincipalName',
  login: 'userPrincipalName',
  loginname: 'userPrincipalName',
  identity: 'userPrincipalName',
  mail: 'mail',
  email: 'mail',
  emailaddress: 'mail',
  useremail: 'mail',
  primarysmtpaddress: 'mail',
  smtp: 'mail',
  id: 'objectId',
  objectid: 'objectId',
  displayname: 'displayName',
  name: 'displayName',
};

/** What names an account, best first. */
const NAMES = ['userPrincipalName', 'mail', 'objectId'] as const;

/** Headers that only lists of accounts have, whatever a person added to plan a move: where somebody comes from, a future name. */
const LISTS = new Set(['userprincipalname', 'upn', 'windowsliveid', 'externaldirectoryobjectid']);

/**
 * Recognises the header of a file that pairs accounts: one column or more for each side. Null when it
 * is none, as for a list of accounts that also has a column for their future names.
 */
export function recogniseMapping(headers: readonly string[], keys: readonly string[], side: Side): RecognisedHeader | null {
  if (keys.length === 2 && keys.every((key) => key === 'userprincipalname')) {
    return mappingOf({ kind: 'quest-mapping', title: 'Quest On Demand Migration, account mapping' }, headers, side, {
      source: new Map([['userPrincipalName', [0]]]),
      target: new Map([['userPrincipalName', [1]]]),
    });
  }
  if (keys.some((key) => LISTS.has(key))) return null;
  const sided = { source: new Map<AccountField, number[]>(), target: new Map<AccountField, number[]>() };
  for (const [index, key] of keys.entries()) {
    for (const [of, begins, ends] of SIDES) {
      const part = begins.exec(key)?.[1] ?? ends.exec(key)?.[1];
      const field = part !== undefined && Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
      if (field === undefined) continue;
      sided[of].set(field, [...(sided[of].get(field) ?? []), index]);
      break;
    }
  }
  return mappingOf(kindOf(headers.map(headerText), keys), headers, side, sided);
}

type SidedColumns = { readonly [S in Side]: ReadonlyMap<AccountField, readonly number[]> };

/** A mapping with the columns of both sides, read for one of them; null when a side has no names. */
export function mappingOf(
  kind: RecognisedHeader['kind'],
  headers: readonly string[],
  side: Side,
  sided: SidedColumns,
): RecognisedHeader | null {
  const [source, target] = [nameColumn(sided.source), nameColumn(sided.target)];
  if (source === undefined || target === undefined) return null;
  const fields = new Map<AccountField, FieldColumn[]>();
  for (const [field, indexes] of sided[side]) {
    fields.set(
      field,
      indexes.map((index) => ({ index, reading: null })),
    );
  }
  return { kind, headers, fields, sorts: [], mapping: { source, target } };
}

function nameColumn(fields: ReadonlyMap<AccountField, readonly number[]>): number | undefined {
  for (const name of NAMES) {
    const [first] = fields.get(name) ?? [];
    if (first !== undefined) return first;
  }
  return undefined;
}

function kindOf(headers: readonly string[], keys: readonly string[]): RecognisedHeader['kind'] {
  const has = (key: string): boolean => keys.includes(key);
  if (has('source') && has('destination')) {
    return keys.filter((key) => key !== '').length === 2
      ? { kind: 'usermapping', title: 'Power Platform, usermapping.csv' }
      : { kind: 'usermapping-report', title: 'Power Platform, usermapping.csv with remarks (such as the error report of the validation)' };
  }
  if (headers.includes('SourceValue') && headers.includes('DestinationValue')) {
    return { kind: 'sharegate-mapping', title: 'ShareGate, user and group mapping' };
  }
  if (has('sourceupn') && has('targetupn') && (has('migrationwave') || has('profilename'))) {
    return { kind: 'power365-mapping', title: 'Quest On Demand Migration (Power365), user list' };
  }
  return { kind: 'account-mapping', title: 'A mapping file with source and target accounts' };
}
