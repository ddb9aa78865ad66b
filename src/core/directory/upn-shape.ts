/** What Entra allows in a user principal name: the characters, and at most 113 of them. */
const PLAIN = /^[A-Za-z0-9'._!#^~-]+@[A-Za-z0-9.-]+$/;
const MAX_LOCAL = 64;
const MAX_DOMAIN = 48;
/** One `@` and nothing that would break a line, an address or a mapping file. */
const ODD = /^[^\s@,;:"<>()[\]\\?\ufffd]+@[^\s@,;:"<>()[\]\\?\ufffd/]+$/;

/**
 * How a user principal name looks: `plain` as Entra makes them; `odd` when it has one `@` but letters
 * or a length that Entra would not take (an on-premises directory may); `broken` when nobody can sign
 * in with it.
 */
export function upnShape(upn: string): 'plain' | 'odd' | 'broken' {
  if (PLAIN.test(upn)) {
    const at = upn.indexOf('@');
    return at <= MAX_LOCAL && upn.length - at - 1 <= MAX_DOMAIN && upn[at - 1] !== '.' ? 'plain' : 'odd';
  }
  return ODD.test(upn) && upn.length <= 320 ? 'odd' : 'broken';
}
