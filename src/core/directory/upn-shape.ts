/** What Entra allows in a user principal name: the characters, and at most 113 of them. */
const PLAIN = /^[A-Za-z0-9'._!#^~-]{1,64}@[A-Za-z0-9.-]{1,48}$/;

/**
 * How a user principal name looks: `plain` as Entra makes them; `odd` when it has one `@` but letters
 * or a length that Entra would not take (an on-premises directory may); `broken` when nobody can sign
 * in with it.
 */
export function upnShape(upn: string): 'plain' | 'odd' | 'broken' {
  if (PLAIN.test(upn) && !upn.includes('.@')) return 'plain';
  return /^[^\s@,;:"<>()[\]\\?\ufffd]+@[^\s@,;:"<>()[\]\\?\ufffd/]+$/.test(upn) && upn.length <= 320 ? 'odd' : 'broken';
}
