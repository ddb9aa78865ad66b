import { isDeleted, type Account } from '#core/directory/account.ts';
import { identityOf, type AccountIdentity } from '#core/directory/account-identity.ts';
import type { Called } from './account-key-table.ts';
import { searchText } from './search-text.ts';

/**
 * What an account is written from, as texts alone, so that the accounts of many rows can be handed over
 * as one: what many accounts share (see `sharedValues`), then what `ownValues` needs. An empty name stands for none.
 */
export type AccountColumns = readonly string[];

/** How many texts an account is. */
export const ACCOUNT_TEXTS = 9;

/** The columns that hold what many accounts share, in the order of `sharedValues`. */
export const SHARED_COLUMNS = ['kind', 'classified_as', 'enabled', 'licensed', 'deleted'];
/** The columns that hold texts of its own, in the order of `ownValues`. */
export const OWN_COLUMNS = ['key', 'upn_key', 'mail_key', 'upn', 'display_name', 'department', 'job_title', 'search'];

export function accountColumns({ key, fields, kind }: Account): AccountColumns {
  const { upn, mail } = identityOf(fields);
  const { userPrincipalName, displayName, department, jobTitle } = fields;
  const addresses = [mail === upn ? null : fields.mail, ...(fields.proxyAddresses ?? [])];
  return [
    `${kind} ${asBit(fields.accountEnabled)} ${asBit(fields.licensed)} ${Number(isDeleted(fields))}`,
    key,
    upn ?? '',
    mail ?? '',
    userPrincipalName ?? '',
    displayName ?? '',
    department ?? '',
    jobTitle ?? '',
    addresses.length === 1 ? (addresses[0] ?? '') : addresses.filter(Boolean).join(' '),
  ];
}

/** Values for `SHARED_COLUMNS`. Its kind is what its fields say. */
export function sharedValues([shared = '']: AccountColumns): (string | number | null)[] {
  const [kind = '', ...bits] = shared.split(' ');
  return [kind, kind, ...bits.map((bit) => (bit === 'null' ? null : Number(bit)))];
}

/** Values for `OWN_COLUMNS`. */
export function ownValues(columns: AccountColumns): (string | null)[] {
  const [, key = '', upnKey = '', mailKey = '', upn = '', displayName = '', department = '', jobTitle = '', addresses = ''] = columns;
  // The name stands on a line of its own, so that this is what accounts are sorted by too.
  const search = `${searchText([displayName || upn])}\n${searchText([displayName && upn, addresses, department, jobTitle])}`;
  // A primary address that is the UPN too is not stored twice.
  return [key, upnKey || null, mailKey === upnKey ? null : mailKey || null, upn, displayName, department, jobTitle, search];
}

/** The names by which the account is found. */
export function identityOfColumns([, key = '', upn = '', mail = '']: AccountColumns): AccountIdentity {
  return { objectId: key.startsWith('id:') ? key.slice(3) : null, upn: upn || null, mail: mail || null };
}

/** What it is called, and of which kind it is. */
export function calledOf([shared = '', , , , , displayName = '']: AccountColumns): Called {
  return { displayName, kind: shared.slice(0, shared.indexOf(' ')) };
}

function asBit(flag: boolean | null | undefined): 0 | 1 | null {
  return flag === null || flag === undefined ? null : flag ? 1 : 0;
}
