import type { Account, AccountFields, AccountKind } from '#core/directory/account.ts';

/** An account for a test, from the fields that matter to it. */
export function accountOf(upn: string, displayName: string, fields: AccountFields = {}, kind: AccountKind = 'member'): Account {
  return { key: `upn:${upn.toLowerCase()}`, kind, fields: { userPrincipalName: upn, displayName, ...fields } };
}
