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

/** Bit set of the letters a to z of a word. */
export function lettersOf(text: string): number {
  let set = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) set |= 1 << letter;
  }
  return set;
}

/** How many bits are set. */
export function countBits(set: number): number {
  let n = set - ((set >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * False when the letters of two words alone show that `jaroWinkler` stays below `least`: letters that
 * the other word lacks cannot match. `least` is above 0.
 * @param lettersA letters of `a`, and of `b`, as `lettersOf` finds them.
 */
export function mayReach(a: string, b: string, lettersA: number, lettersB: number, least: number): boolean {
  const la = a.length;
  const lb = b.length;
  if (la > LONGEST || lb > LONGEST || la === 0 || lb === 0) return true;
  const most = Math.min(la - countBits(lettersA & ~lettersB), lb - countBits(lettersB & ~lettersA));
  if (most <= 0) return false;
  const jaro = (most / la + most / lb + 1) / 3;
  const prefix = a.charCodeAt(0) === b.charCodeAt(0) ? LONGEST_PREFIX * PREFIX_BONUS : 0;
  // A hair of slack for rounding.
  return jaro + prefix * (1 - jaro) >= least - 1e-9;
}
