/** What the first bytes say of the encoding. `bom` is the length of the byte order mark, 0 without one. */
export interface EncodingGuess {
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';
  readonly bom: number;
}

/**
 * Reads the byte order mark, else counts NUL bytes: text in UTF-16 without a mark has one in most of
 * its odd (little-endian) or even (big-endian) places. Anything else counts as UTF-8 until a byte
 * proves it wrong.
 */
export function sniffEncoding(head: Uint8Array): EncodingGuess {
  const [a, b, c, d] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8-bom', bom: 3 };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32le', bom: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', bom: 4 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', bom: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', bom: 2 };

  const nuls = [0, 0];
  for (let index = 0; index < head.length; index++) if (head[index] === 0) nuls[index % 2]!++;
  const [even, odd] = nuls as [number, number];
  const half = head.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return { encoding: 'utf-16le', bom: 0 };
  if (even > half * 0.4 && odd < half * 0.05) return { encoding: 'utf-16be', bom: 0 };
  return { encoding: 'utf-8', bom: 0 };
}
