import type { IntList } from '#core/compare/int-list.ts';
import { HOPELESS } from './beliefs.ts';
import type { LevelPatterns } from './level-patterns.ts';
import type { PairWeigher } from './pair-weigher.ts';
import { ACCEPTED, RULING, type Rulings } from './rulings.ts';

/** What turns pairs into weights. */
export interface Weighing {
  readonly weigher: PairWeigher;
  readonly weight: Float32Array;
  readonly rulings: Rulings;
  readonly patterns: LevelPatterns;
  /** The prior odds by population. */
  readonly prior: readonly number[];
  readonly sums: Float64Array;
  /** Takes up the pairs that turn out not to be hopeless. */
  readonly hopeful: IntList;
}

/**
 * Writes the weights of the pairs from place `from` up to `to` of a list: prior and sum, or what was decided.
 * @param notable pairs that have a notable share in their own history, all of them in the list; of these from place `first` on.
 * @returns the place from which on they are behind the pairs that were weighed.
 */
export function weighPairs(
  { weigher, weight, rulings, patterns: { of, population }, prior, sums, hopeful }: Weighing,
  pairs: Int32Array,
  from: number,
  to: number,
  notable: Int32Array,
  first: number,
): number {
  weigher.weigh(pairs, from, to, sums);
  for (let k = from; k < to; k++) {
    const pair = pairs[k] as number;
    const ruling = rulings[pair];
    if (ruling === RULING.open) weight[pair] = (prior[population[of[pair] as number] as number] as number) + (sums[k - from] as number);
    else weight[pair] = ruling === RULING.accepted ? ACCEPTED : -ACCEPTED;
  }
  const last = pairs[to - 1] as number;
  let at = first;
  for (; at < notable.length && (notable[at] as number) <= last; at++) {
    const pair = notable[at] as number;
    if (rulings[pair] !== RULING.open) continue;
    const sum = weigher.weighNotable(pair, at);
    weight[pair] = (prior[population[of[pair] as number] as number] as number) + sum;
  }
  for (let k = from; k < to; k++) if ((weight[pairs[k] as number] as number) >= HOPELESS) hopeful.push(pairs[k] as number);
  return at;
}
