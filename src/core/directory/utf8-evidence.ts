/** How many well-formed sequences of several bytes a text has, and how many bytes that fit none. */
export interface Utf8Evidence {
  readonly sequences: number;
  readonly strays: number;
}

/** Counts what speaks for and against UTF-8. Overlong forms and surrogates are taken for well-formed. */
export function weighUtf8(bytes: Uint8Array): Utf8Evidence {
  let sequences = 0;
  let strays = 0;
  for (let at = 0; at < bytes.length;) {
    const length = utf8SequenceAt(bytes, at);
    if (length > 1) sequences++;
    if (length === 0) strays++;
    at += Math.max(1, length);
  }
  return { sequences, strays };
}

/** Bytes in the well-formed sequence that begins at `at`: 1 for ASCII, 0 for a byte that begins none. */
export function utf8SequenceAt(bytes: Uint8Array, at: number): number {
  const length = sequenceLength(bytes[at]!);
  return length < 2 || hasContinuations(bytes, at + 1, length - 1) ? length : 0;
}

/** Where the last sequence begins when it is cut off by the end of the bytes, else their length. */
export function wholeUtf8Length(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const length = sequenceLength(bytes[bytes.length - back]!);
    if (length === 1) return bytes.length;
    if (length > 1) return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Bytes in the sequence that this byte opens; 0 for a byte that cannot open one. */
function sequenceLength(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte <= 0xdf) return 2;
  if (byte >= 0xe0 && byte <= 0xef) return 3;
  if (byte >= 0xf0 && byte <= 0xf4) return 4;
  return 0;
}

function hasContinuations(bytes: Uint8Array, start: number, count: number): boolean {
  for (let at = start; at < start + count; at++) {
    const byte = bytes[at];
    if (byte === undefined || (byte & 0xc0) !== 0x80) return false;
  }
  return true;
}
