import { isUtf8 } from 'node:buffer';

/** Looks through a file for anything that is no UTF-8, many times quicker than a survey of its encoding. */
export interface Utf8Check {
  /** Takes the next bytes of the file. */
  add(chunk: Uint8Array): void;
  /** Whether all bytes so far are UTF-8; asked after the last ones. */
  passed(): boolean;
}

const LONGEST_LETTER = 4;

export function createUtf8Check(): Utf8Check {
  let passed = true;
  let open: Uint8Array = new Uint8Array(0);
  return {
    add(chunk) {
      if (!passed || chunk.length === 0) return;
      const bytes = open.length === 0 ? chunk : Buffer.concat([open, chunk]);
      const whole = letterStart(bytes);
      passed = isUtf8(bytes.subarray(0, whole));
      open = bytes.slice(whole);
    },
    passed: () => passed && isUtf8(open),
  };
}

/** Where the letter begins that may go on in the next chunk; the end of the bytes when the last one is whole. */
function letterStart(bytes: Uint8Array): number {
  for (let back = 1; back < LONGEST_LETTER && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return byte >= (back === 3 ? 0xf0 : back === 2 ? 0xe0 : 0xc0) ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
