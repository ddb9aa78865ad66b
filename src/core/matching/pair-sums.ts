import { SURNAME } from '#core/compare/compare-surname.ts';
import { COMPARISONS } from './comparisons.ts';

/** The most pairs that are weighed at once. */
export const WEIGHED_AT_ONCE = 8_192;
/** How many bits are kept of a pattern. */
export const FIXED = 3 + COMPARISONS.length;

/** What a group of fields makes of pairs. */
export interface GroupBits {
  /** The tuple pair by which each candidate is judged. */
  readonly judgedBy: Int32Array;
  /** What each tuple pair is worth, in bits. */
  readonly worth: Float64Array;
  /** The bits of the pairs that have a notable share in their own history, in their order. */
  readonly own: Float64Array;
}

/** All that weights are made of, in columns. */
export interface PairSums {
  /** The pattern of each pair, and the bits of each pattern: name (without its chance), sign-in name, words, then `COMPARISONS`. */
  readonly of: Int32Array;
  readonly fixed: Float64Array;
  readonly nameChance: Float32Array;
  readonly groups: readonly GroupBits[];
  /** Which of them tells where somebody lives, -1 for none. */
  readonly home: number;
  /** See `findRelatives`. */
  readonly relatives: Float32Array | null;
  /** Levels of each pair, and what they are worth. */
  readonly surname: Uint8Array;
  readonly phone: Uint8Array;
  readonly surnameBits: Float64Array;
  readonly phoneBits: Float64Array;
}

/** Room for the sums of pairs that are weighed at once, with and without where they live. */
const sums = new Float64Array(WEIGHED_AT_ONCE);
const homeless = new Float64Array(WEIGHED_AT_ONCE);

/**
 * Adds up the bits of the pairs from place `from` up to `to` of a list. One group of fields after another, so that the
 * processor can wait for many values at once. Pairs with a notable share in the history of their values have to be added
 * up again, by `sumNotable`.
 * @returns room that is used again by the next call.
 */
export function sumPairs(columns: PairSums, pairs: Int32Array, from: number, to: number): Float64Array {
  const { groups, home, relatives } = columns;
  addFixed(columns, pairs, from, to);
  for (let g = 0; g < groups.length; g++) if (g !== home) addGroup(groups[g] as GroupBits, pairs, from, to);
  if (relatives) homeless.set(sums.subarray(0, to - from));
  if (home >= 0) addGroup(groups[home] as GroupBits, pairs, from, to);
  if (relatives) setBesideRelatives(columns, relatives, pairs, from, to);
  return sums;
}

function addFixed({ of, fixed, nameChance }: PairSums, pairs: Int32Array, from: number, to: number): void {
  for (let k = from; k < to; k++) {
    const pair = pairs[k] as number;
    const first = (of[pair] as number) * FIXED;
    let sum = (fixed[first] as number) - (nameChance[pair] as number);
    for (let at = first + 1; at < first + FIXED; at++) sum += fixed[at] as number;
    sums[k - from] = sum;
  }
}

/** As if none of the pairs had a notable share in its own history; nothing where no field is known on both sides. */
function addGroup({ judgedBy, worth }: GroupBits, pairs: Int32Array, from: number, to: number): void {
  for (let k = from; k < to; k++) {
    sums[k - from] = (sums[k - from] as number) + (worth[judgedBy[pairs[k] as number] as number] as number);
  }
}

/**
 * Weighs pairs that share a home against two people of one household, who have the telephone, the surname and the place
 * in common as one person has.
 */
function setBesideRelatives(columns: PairSums, relatives: Float32Array, pairs: Int32Array, from: number, to: number): void {
  for (let k = from; k < to; k++) {
    const pair = pairs[k] as number;
    const start = relatives[pair] as number;
    if (start !== start) continue;
    const sum = sums[k - from] as number;
    sums[k - from] = sum - relativesBits(columns, pair, start, sum - (homeless[k - from] as number));
  }
}

/** @param place the bits of where somebody lives. */
export function relativesBits(
  { surname, phone, surnameBits, phoneBits }: Omit<PairSums, 'groups'>,
  pair: number,
  start: number,
  place: number,
): number {
  const level = surname[pair] as number;
  const own = level < SURNAME.similar ? 0 : (surnameBits[level] as number);
  return Math.log2(1 + 2 ** (start + own + (phoneBits[phone[pair] as number] as number) + place));
}

/** The same of the pair at a place of `Beliefs.notable`, its own share taken out of the history of its values. */
export function sumNotable(columns: PairSums, pair: number, place: number): number {
  const { of, fixed, groups, home, relatives, nameChance } = columns;
  const first = (of[pair] as number) * FIXED;
  let sum = (fixed[first] as number) - (nameChance[pair] as number);
  for (let at = first + 1; at < first + FIXED; at++) sum += fixed[at] as number;
  for (let g = 0; g < groups.length; g++) if (g !== home) sum += (groups[g] as GroupBits).own[place] as number;
  const alone = sum;
  if (home >= 0) sum += (groups[home] as GroupBits).own[place] as number;
  const start = relatives?.[pair] ?? Number.NaN;
  return start === start ? sum - relativesBits(columns, pair, start, sum - alone) : sum;
}
