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
  let at = first;
  for (let k = from; k < to; k++) {
    const pair = pairs[k] as number;
    let sum = sums[k - from] as number;
    if (at < notable.length && notable[at] === pair) sum = weigher.weighNotable(pair, at++);
    const ruling = rulings[pair];
    if (ruling === RULING.open) weight[pair] = (prior[population[of[pair] as number] as number] as number) + sum;
    else weight[pair] = ruling === RULING.accepted ? ACCEPTED : -ACCEPTED;
    if (weight[pair] >= HOPELESS) hopeful.push(pair);
  }
  return at;
}
