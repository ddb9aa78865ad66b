import type { Believed } from './beliefs.ts';
import type { ValuePairs } from './pair-table.ts';

/** A value's own history counts as much as the general rule from four pairs on. */
const HISTORY = 4;

/** The weights of one field's value pairs, as `ValueLearner` learns them, maybe in another thread: then the columns are in memory that both see. */
export interface ValueWeights {
  readonly pairs: ValuePairs;
  /** Bits of each value pair for a candidate that has no share in its history. */
  readonly fresh: Float32Array;
  /** True pairs seen per value pair, and per value of the source. */
  readonly seen: Float64Array;
  readonly seenSource: Float64Array;
  /** Likelihood ratio of each value pair by the general rule. */
  readonly general: Float64Array;
  /** How common the target's value of each value pair is there. */
  readonly common: Float64Array;
  /** The share of true pairs whose value changed for reasons of their own (a move, a promotion): one number. */
  readonly changed: Float64Array;
}

/** Bits of a candidate's value pair `n`, leaving the candidate's own share of the history out. */
export function bitsWithout(weights: ValueWeights, n: number, share: number): number {
  return Math.log2(ratioOf(weights, n, share));
}

/**
 * Adds the bits of the notable pairs from place `from` up to `to` to their sums, leaving the share of each out of the
 * history; a sum is NaN as long as nothing was known.
 * @param tuplePairs of each candidate; those behind all of the group have no values.
 */
export function addOwnBits(
  weights: ValueWeights,
  { notable, probability }: Believed,
  tuplePairs: Int32Array,
  from: number,
  to: number,
  sums: Float64Array,
): void {
  const { of } = weights.pairs;
  for (let k = from; k < to; k++) {
    const pair = notable[k] as number;
    const tuplePair = tuplePairs[pair] as number;
    const n = tuplePair < of.length ? (of[tuplePair] as number) : -1;
    if (n < 0) continue;
    const sum = sums[k] as number;
    sums[k] = (sum === sum ? sum : 0) + bitsWithout(weights, n, probability[pair] as number);
  }
}

/** Likelihood ratio of a value pair, so much of its history left out. */
export function ratioOf({ pairs, seen, seenSource, general, common, changed }: ValueWeights, n: number, without: number): number {
  const change = changed[0] as number;
  const count = Math.max((seen[n] as number) - without, 0);
  const whole = Math.max((seenSource[pairs.source[n] as number] as number) - without, 0);
  return (1 - change) * ((count / (common[n] as number) + HISTORY * (general[n] as number)) / (whole + HISTORY)) + change;
}
