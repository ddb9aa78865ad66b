import { IntList } from '#core/compare/int-list.ts';
import { HOPELESS } from './beliefs.ts';
import { WEIGHED_AT_ONCE, sumNotable, sumPairs, type PairSums } from './pair-sums.ts';
import { ACCEPTED, RULING, type Rulings } from './rulings.ts';

/** What turns pairs into weights in a round. */
export interface Weighing {
  readonly sums: PairSums;
  readonly weight: Float32Array;
  readonly rulings: Rulings;
  /** The population of each pattern, and the prior odds of each population. */
  readonly population: Uint8Array;
  readonly prior: readonly number[];
  /** The pairs to weigh, in rising order, and those of them that have a notable share in their own history. */
  readonly pairs: Int32Array;
  readonly notable: Int32Array;
}

/**
 * Writes the weights of the pairs from place `from` up to `to` of the list: prior and sum, or what was decided. Yields now and then.
 * @returns those that turn out not to be hopeless.
 */
export function* weighPairs(weighing: Weighing, from = 0, to = weighing.pairs.length): Generator<number, Int32Array> {
  const { pairs, notable } = weighing;
  const hopeful = new IntList();
  let at = 0;
  while (at < notable.length && (notable[at] as number) < (pairs[from] as number)) at++;
  for (let first = from; first < to; first += WEIGHED_AT_ONCE) {
    at = weighAtOnce(weighing, first, Math.min(first + WEIGHED_AT_ONCE, to), at, hopeful);
    yield 0;
  }
  return hopeful.view();
}

/**
 * @param first the place among the notable pairs from which on they are not behind.
 * @returns the same for the pairs that come next.
 */
function weighAtOnce(
  { sums, weight, rulings, population, prior, pairs, notable }: Weighing,
  from: number,
  to: number,
  first: number,
  hopeful: IntList,
): number {
  const found = sumPairs(sums, pairs, from, to);
  const { of } = sums;
  let at = first;
  for (let k = from; k < to; k++) {
    const pair = pairs[k] as number;
    let sum = found[k - from] as number;
    if (at < notable.length && notable[at] === pair) sum = sumNotable(sums, pair, at++);
    const ruling = rulings[pair];
    if (ruling === RULING.open) weight[pair] = (prior[population[of[pair] as number] as number] as number) + sum;
    else weight[pair] = ruling === RULING.accepted ? ACCEPTED : -ACCEPTED;
    if (weight[pair] >= HOPELESS) hopeful.push(pair);
  }
  return at;
}
