const PREFIX = /^(?:smtp|sip|mailto|eum|spo|im):/i;

/** A mail address or UPN in lower case without its protocol prefix, or null when it is none (x500 and the like). */
export function cleanAddress(text: string): string | null {
  let address = text.trim();
  if (address.includes(':')) {
    address = address.replace(PREFIX, '');
    if (address.includes(':')) return null;
  }
  const at = address.lastIndexOf('@');
  return at > 0 && at < address.length - 1 && !address.includes(' ') ? address.toLowerCase() : null;
}

const GUEST_STEM = /^(.+)_([^_]+)#ext#(?:@.*)?$/;

/** The home address behind a guest's sign-in name (`ann_contoso.com#EXT#@…`: ann@contoso.com), or null when it is not a guest's. */
export function guestHome(upn: string): string | null {
  if (!upn.includes('#')) return null;
  const found = GUEST_STEM.exec(upn.toLowerCase());
  return found ? `${found[1]}@${found[2]}` : null;
}

/** What stands before the @, or the whole text when there is none. */
export function localPart(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? address : address.slice(0, at);
}

/** What stands after the @, or the empty string. */
export function domainPart(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? '' : address.slice(at + 1);
}

/** The domain in which whoever has a user principal name signs in, in lower case: a guest at home. Empty without one. */
export function signInDomain(upn: string): string {
  return domainPart(guestHome(upn) ?? upn.toLowerCase());
}
