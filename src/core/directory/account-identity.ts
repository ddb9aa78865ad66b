import { isDeleted, type AccountFields } from './account.ts';

/** The names under which an account can be found in its tenant, in lower case; null where it has none of that sort. */
export interface AccountIdentity {
  readonly objectId: string | null;
  readonly upn: string | null;
  readonly mail: string | null;
}

const GUEST = 'guest';

/**
 * By what rows of different files are told to be of one account: object id, else UPN, else primary
 * address. A guest's mail is its address at home and says nothing about this tenant. A soft-deleted
 * account answers to its object id alone, because its name may belong to somebody else by now.
 */
export function identityOf(fields: AccountFields): AccountIdentity {
  const objectId = fields.objectId ? fields.objectId.toLowerCase() : null;
  const upn = fields.userPrincipalName ? fields.userPrincipalName.toLowerCase() : null;
  if (objectId !== null && isDeleted(fields)) return { objectId, upn: null, mail: null };
  if (!fields.mail || isGuest(fields, upn)) return { objectId, upn, mail: null };
  // The same text twice is made lower case once.
  return { objectId, upn, mail: fields.mail === fields.userPrincipalName ? upn : fields.mail.toLowerCase() };
}

function isGuest({ userType }: AccountFields, upn: string | null): boolean {
  return (userType?.length === GUEST.length && userType.toLowerCase() === GUEST) || (upn?.includes('#ext#') ?? false);
}
