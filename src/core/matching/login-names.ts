import { foldUmlauts } from '#core/text/fold.ts';
import type { Account } from '#core/directory/account.ts';
import { cleanAddress, guestHome, localPart } from '#core/text/clean-address.ts';

/** Marks of an administrator's account around the sign-in name of the person. */
const ADMIN_MARK =
  /^(?:adm|admin|a|da|ga|sa|priv|t[012])[._-]|[._-](?:adm|admin|a|da|ga|sa|priv|t[012])$|^adm(?=[a-z]{3})|(?<=[a-z]{3})adm$/g;
/** A local part that says nothing: ids and random letters that a directory made up. */
const OPAQUE = /^[0-9a-f]{8}-?[0-9a-f]{4}|^(?:healthmailbox|systemmailbox|discoverysearchmailbox)/;
const SHORTEST_OPAQUE = 12;

/** The sign-in names and mail names of an account in lower case, without domain, the UPN's first; an administrator's without the mark. */
export function loginNames({ fields, kind }: Pick<Account, 'kind' | 'fields'>): string[] {
  const names: string[] = [];
  const upn = fields.userPrincipalName?.toLowerCase();
  const home = upn ? guestHome(upn) : null;
  if (upn) addName(names, kind, home ?? upn);
  // The mail address is the sign-in name in most tenants, and then tells nothing more.
  if (fields.mail && (home !== null || fields.mail !== fields.userPrincipalName)) addName(names, kind, cleanAddress(fields.mail));
  if (fields.proxyAddresses) for (const address of fields.proxyAddresses) addName(names, kind, cleanAddress(address));
  const { mailNickname, samAccountName } = fields;
  if (mailNickname) addName(names, kind, guestHome(mailNickname) ?? mailNickname.toLowerCase());
  if (samAccountName) addName(names, kind, guestHome(samAccountName) ?? samAccountName.toLowerCase());
  return names;
}

function addName(names: string[], kind: Account['kind'], address: string | null): void {
  if (address === null) return;
  const local = localPart(address);
  const name = kind === 'admin' ? local.replace(ADMIN_MARK, '') : local;
  if (name.length > 1 && !names.includes(name) && (name.length < SHORTEST_OPAQUE || !OPAQUE.test(name))) names.push(name);
}

/** Every address that reaches an account, the home address of a guest among them; tenant-made onmicrosoft addresses left out. */
export function addressesOf({ fields }: Pick<Account, 'fields'>): string[] {
  const addresses: string[] = [];
  const { userPrincipalName, mail, proxyAddresses, otherMails } = fields;
  const home = userPrincipalName ? guestHome(userPrincipalName) : null;
  if (userPrincipalName) addAddress(addresses, home ?? userPrincipalName);
  if (mail && (home !== null || mail !== userPrincipalName)) addAddress(addresses, mail);
  if (proxyAddresses) for (const text of proxyAddresses) addAddress(addresses, text);
  if (otherMails) for (const text of otherMails) addAddress(addresses, text);
  return addresses;
}

function addAddress(addresses: string[], text: string): void {
  const address = cleanAddress(text);
  if (address && !addresses.includes(address) && !address.endsWith('.onmicrosoft.com')) addresses.push(address);
}

/** Letters of a sign-in name, folded: separators and trailing numbers gone. */
export function lettersOf(login: string): string {
  return foldUmlauts(/[^a-z]/.test(login) ? login.replace(/[^a-z]+/g, '') : login);
}
