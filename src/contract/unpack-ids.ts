/** What browsers have since 2025, in a fiftieth of the time, and Node 24 not yet. */
const native: Uint8ArrayConstructor & { fromBase64?(text: string): Uint8Array<ArrayBuffer> } = Uint8Array;

/**
 * Ids of a database that came as text: base64 of their 32 bits, the lowest byte first. So a list of 100,000
 * crosses and is checked in a tenth of the time that an array of numbers takes. Throws on any other text.
 */
export function unpackIds(packed: string): Int32Array {
  return new Int32Array((native.fromBase64?.(packed) ?? fromBase64(packed)).buffer);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
