/** Longest word the bit masks hold; the rest of a longer word is not looked at. */
const LONGEST = 31;
/** Bit masks of the positions of each letter; ASCII only, wiped after every comparison. */
const positions = new Int32Array(128);
/** Winkler's bonus per letter of common prefix, and the most letters that count (Winkler 1990). */
const PREFIX_BONUS = 0.1;
const LONGEST_PREFIX = 4;

/**
 * Jaro-Winkler similarity of two folded (ASCII) words, 0 to 1. The prefix bonus is given always, and
 * half transpositions are rounded down, as in the usual database implementations.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const la = Math.min(a.length, LONGEST);
  const lb = Math.min(b.length, LONGEST);
  if (la === 0 || lb === 0) return 0;
  const reach = Math.max((Math.max(la, lb) >> 1) - 1, 0);

  for (let j = 0; j < lb; j++) {
    const letter = b.charCodeAt(j) & 127;
    positions[letter] = (positions[letter] ?? 0) | (1 << j);
  }
  let matchedA = 0;
  let matchedB = 0;
  let matches = 0;
  for (let i = 0; i < la; i++) {
    const from = i > reach ? i - reach : 0;
    const to = i + reach;
    // Bits from..to; a shift by 32 would be a shift by 0, so the top is cut off by hand.
    const window = to >= LONGEST ? -1 << from : ((1 << (to + 1)) - 1) & (-1 << from);
    const free = (positions[a.charCodeAt(i) & 127] ?? 0) & window & ~matchedB;
    if (free !== 0) {
      matchedB |= free & -free;
      matchedA |= 1 << i;
      matches++;
    }
  }
  for (let j = 0; j < lb; j++) positions[b.charCodeAt(j) & 127] = 0;
  if (matches === 0) return 0;

  let moved = 0;
  let restA = matchedA;
  let restB = matchedB;
  while (restA !== 0) {
    const i = 31 - Math.clz32(restA & -restA);
    const j = 31 - Math.clz32(restB & -restB);
    if (a.charCodeAt(i) !== b.charCodeAt(j)) moved++;
    restA &= restA - 1;
    restB &= restB - 1;
  }
  const jaro = (matches / la + matches / lb + (matches - (moved >> 1)) / matches) / 3;
  let prefix = 0;
  while (prefix < LONGEST_PREFIX && prefix < la && prefix < lb && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  return jaro + prefix * PREFIX_BONUS * (1 - jaro);
}
