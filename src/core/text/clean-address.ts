const PREFIX = /^(?:smtp|sip|mailto|eum|spo|im):/i;

/** By code unit, whether it stands in an address that nothing need be done to. */
const USUAL = Uint8Array.from({ length: 0x1_0000 }, (_, unit) => (/[a-z0-9._'+-]/.test(String.fromCharCode(unit)) ? 1 : 0));
const AT = 64;

/**
 * Where the @ of an address stands that is in lower case, of usual signs, and no guest's sign-in name; -1 for any other. Nearly all
 * are so, and to see it takes less time than to look for one sign.
 */
export function usualAt(address: string): number {
  let found = -1;
  for (let at = 0; at < address.length; at++) {
    const unit = address.charCodeAt(at);
    if (USUAL[unit] === 1) continue;
    if (unit !== AT || found >= 0) return -1;
    found = at;
  }
  return found < address.length - 1 ? found : -1;
}

/** A mail address or UPN in lower case without its protocol prefix, or null when it is none (x500 and the like). */
export function cleanAddress(text: string): string | null {
  if (usualAt(text) > 0) return text;
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
  const at = lastAt(address);
  return at < 0 ? address : address.slice(0, at);
}

/** What stands after the @, or the empty string. */
export function domainPart(address: string): string {
  const at = lastAt(address);
  return at < 0 ? '' : address.slice(at + 1);
}

/** V8 looks for a sign from the front many times sooner than from the end, and hardly any address has two. */
function lastAt(address: string): number {
  const at = address.indexOf('@');
  return at < 0 || !address.includes('@', at + 1) ? at : address.lastIndexOf('@');
}

/** The domain in which whoever has a user principal name signs in, in lower case: a guest at home. Empty without one. */
export function signInDomain(upn: string): string {
  const at = usualAt(upn);
  return at < 0 ? domainPart(guestHome(upn) ?? upn.toLowerCase()) : upn.slice(at + 1);
}
