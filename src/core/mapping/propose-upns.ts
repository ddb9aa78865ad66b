import type { AccountFields } from '../directory/account.ts';
import { guestHome, localPart } from '../text/clean-address.ts';
import { addressKey, findAddressFault } from './address.ts';

/**
 * Proposes a user principal name in the target tenant for each of some source accounts: the part before the @ of
 * its mail address, else of its sign-in name, with the domain given. Nothing else is made up: null where that is no
 * valid name, where `isTaken` says it is in use, or where two of the accounts would get the same. A guest's sign-in
 * name is read as the home address in it.
 */
export function proposeUpns(
  accounts: readonly AccountFields[],
  domain: string,
  isTaken: (upn: string) => boolean,
): readonly (string | null)[] {
  const names = accounts.map(({ mail, userPrincipalName }) => {
    const address = mail || (userPrincipalName ? (guestHome(userPrincipalName) ?? userPrincipalName) : '');
    const upn = `${localPart(address)}@${domain}`;
    return findAddressFault(upn) === null ? upn : null;
  });
  const counts = new Map<string, number>();
  for (const name of names) if (name !== null) counts.set(addressKey(name), (counts.get(addressKey(name)) ?? 0) + 1);
  return names.map((name) => (name === null || (counts.get(addressKey(name)) ?? 0) > 1 || isTaken(name) ? null : name));
}
