const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * The immutable id that Entra makes of an on-premises GUID: its sixteen bytes, as Active Directory
 * stores them, in base64. Takes the GUID as text, csvde's `X'…'` or base64 itself; undefined for
 * anything else.
 */
export function parseAnchor(cell: string): string | undefined {
  if (/^[A-Za-z0-9+/]{22}==$/.test(cell)) return cell;
  const hex = /^X'([0-9a-fA-F]{32})'$/.exec(cell)?.[1];
  if (hex !== undefined) return toBase64(bytesOf(hex));
  const guid = /^\{?([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})\}?$/i.exec(cell);
  if (guid === null) return undefined;
  const [, a = '', b = '', c = '', d = '', e = ''] = guid;
  // The first three groups are numbers, stored with their lowest byte first.
  return toBase64([...bytesOf(a).reverse(), ...bytesOf(b).reverse(), ...bytesOf(c).reverse(), ...bytesOf(d + e)]);
}

function bytesOf(hex: string): number[] {
  return hex.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
}

function toBase64(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const digits = [18, 12, 6, 0].map((shift) => BASE64[(bits >> shift) & 63]).join('');
    text += digits.slice(0, Math.min(4, bytes.length - at + 1)).padEnd(4, '=');
  }
  return text;
}
