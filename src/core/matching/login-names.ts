import type { Account } from '#core/directory/account.ts';
import { cleanAddress, guestHome, localPart } from '#core/text/clean-address.ts';

/** Marks of an administrator's account around the sign-in name of the person. */
const ADMIN_MARK =
  /^(?:adm|admin|a|da|ga|sa|priv|t[012])[._-]|[._-](?:adm|admin|a|da|ga|sa|priv|t[012])$|^adm(?=[a-z]{3})|(?<=[a-z]{3})adm$/g;
/** A local part that says nothing: ids and random letters that a directory made up. */
const OPAQUE = /^[0-9a-f]{8}-?[0-9a-f]{4}|^(?:healthmailbox|systemmailbox|discoverysearchmailbox)/;

function push(list: string[], text: string): void {
  if (text.length > 1 && !OPAQUE.test(text) && !list.includes(text)) list.push(text);
}

/** The sign-in names and mail names of an account in lower case, without domain, the UPN's first; an administrator's without the mark. */
export function loginNames(account: Account): string[] {
  const { fields, kind } = account;
  const names: string[] = [];
  const trim = (text: string): string => (kind === 'admin' ? text.replace(ADMIN_MARK, '') : text);
  const upn = fields.userPrincipalName?.toLowerCase();
  if (upn) push(names, trim(localPart(guestHome(upn) ?? upn)));
  for (const address of [fields.mail, ...(fields.proxyAddresses ?? [])]) {
    const clean = address ? cleanAddress(address) : null;
    if (clean) push(names, trim(localPart(clean)));
  }
  for (const name of [fields.mailNickname, fields.samAccountName]) {
    if (name) push(names, trim(localPart(guestHome(name) ?? name.toLowerCase())));
  }
  return names;
}

/** Every address that reaches an account, the home address of a guest among them; tenant-made onmicrosoft addresses left out. */
export function addressesOf(account: Account): string[] {
  const { fields } = account;
  const addresses: string[] = [];
  const home = fields.userPrincipalName ? guestHome(fields.userPrincipalName) : null;
  for (const text of [home ?? fields.userPrincipalName, fields.mail, ...(fields.proxyAddresses ?? []), ...(fields.otherMails ?? [])]) {
    const address = text ? cleanAddress(text) : null;
    if (address && !address.endsWith('.onmicrosoft.com') && !addresses.includes(address)) addresses.push(address);
  }
  return addresses;
}
