import { foldUmlauts } from '#core/text/fold.ts';
import type { Account } from '#core/directory/account.ts';
import { cleanAddress, guestHome, localPart } from '#core/text/clean-address.ts';

/** Marks of an administrator's account around the sign-in name of the person. */
const ADMIN_MARK =
  /^(?:adm|admin|a|da|ga|sa|priv|t[012])[._-]|[._-](?:adm|admin|a|da|ga|sa|priv|t[012])$|^adm(?=[a-z]{3})|(?<=[a-z]{3})adm$/g;
/** A local part that says nothing: ids and random letters that a directory made up. */
const OPAQUE = /^[0-9a-f]{8}-?[0-9a-f]{4}|^(?:healthmailbox|systemmailbox|discoverysearchmailbox)/;

function push(list: string[], text: string): void {
  if (text.length > 1 && !list.includes(text) && !OPAQUE.test(text)) list.push(text);
}

/** The sign-in names and mail names of an account in lower case, without domain, the UPN's first; an administrator's without the mark. */
export function loginNames(account: Pick<Account, 'kind' | 'fields'>): string[] {
  const { fields, kind } = account;
  const names: string[] = [];
  const trim = (text: string): string => (kind === 'admin' ? text.replace(ADMIN_MARK, '') : text);
  const upn = fields.userPrincipalName?.toLowerCase();
  const home = upn ? guestHome(upn) : null;
  if (upn) push(names, trim(localPart(home ?? upn)));
  const addAddress = (address: string): void => {
    const clean = cleanAddress(address);
    if (clean) push(names, trim(localPart(clean)));
  };
  const addName = (name: string): void => push(names, trim(localPart(guestHome(name) ?? name.toLowerCase())));
  // The mail address is the sign-in name in most tenants, and then tells nothing more.
  if (fields.mail && (home !== null || fields.mail !== fields.userPrincipalName)) addAddress(fields.mail);
  for (const address of fields.proxyAddresses ?? []) addAddress(address);
  if (fields.mailNickname) addName(fields.mailNickname);
  if (fields.samAccountName) addName(fields.samAccountName);
  return names;
}

/** Every address that reaches an account, the home address of a guest among them; tenant-made onmicrosoft addresses left out. */
export function addressesOf(account: Pick<Account, 'fields'>): string[] {
  const { fields } = account;
  const addresses: string[] = [];
  const add = (text: string): void => {
    const address = cleanAddress(text);
    if (address && !addresses.includes(address) && !address.endsWith('.onmicrosoft.com')) addresses.push(address);
  };
  const { userPrincipalName, mail, proxyAddresses, otherMails } = fields;
  const home = userPrincipalName ? guestHome(userPrincipalName) : null;
  if (userPrincipalName) add(home ?? userPrincipalName);
  if (mail && (home !== null || mail !== userPrincipalName)) add(mail);
  for (const text of proxyAddresses ?? []) add(text);
  for (const text of otherMails ?? []) add(text);
  return addresses;
}

/** Letters of a sign-in name, folded: separators and trailing numbers gone. */
export function lettersOf(login: string): string {
  return foldUmlauts(/[^a-z]/.test(login) ? login.replace(/[^a-z]+/g, '') : login);
}
