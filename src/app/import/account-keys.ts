import type { AccountFields } from '#core/directory/account.ts';

/**
 * The names under which an account is known in its tenant, strongest first: object id, UPN, primary
 * address. A guest's mail is its address at home and says nothing about this tenant.
 */
export function keysOf(fields: AccountFields): string[] {
  const keys: string[] = [];
  if (fields.objectId) keys.push(`id:${fields.objectId.toLowerCase()}`);
  if (fields.userPrincipalName) keys.push(`upn:${fields.userPrincipalName.toLowerCase()}`);
  const isGuest = fields.userPrincipalName?.toLowerCase().includes('#ext#') || fields.userType?.toLowerCase() === 'guest';
  if (fields.mail && !isGuest) keys.push(`mail:${fields.mail.toLowerCase()}`);
  return keys;
}
