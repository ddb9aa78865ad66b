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
  /** Room for as many pairs. */
  readonly hopeful: Int32Array;
}

/**
 * Writes the weights of the pairs from place `from` up to `to` of the list: prior and sum, or what was decided. Yields now and then.
 * Those that turn out not to be hopeless it writes into `hopeful`, from place `from` on.
 * @returns how many these are.
 */
export function* weighPairs(weighing: Weighing, from = 0, to = weighing.pairs.length): Generator<number, number> {
  const { pairs, notable } = weighing;
  const at = { notable: 0, hopeful: from };
  while (at.notable < notable.length && (notable[at.notable] as number) < (pairs[from] as number)) at.notable++;
  for (let first = from; first < to; first += WEIGHED_AT_ONCE) {
    weighAtOnce(weighing, first, Math.min(first + WEIGHED_AT_ONCE, to), at);
    yield 0;
  }
  return at.hopeful - from;
}

/** @param at the place among the notable pairs from which on they are not behind, and that of the next hopeful pair. */
function weighAtOnce(
  { sums, weight, rulings, population, prior, pairs, notable, hopeful }: Weighing,
  from: number,
  to: number,
  at: { notable: number; hopeful: number },
): void {
  const found = sumPairs(sums, pairs, from, to);
  const { of } = sums;
  let next = at.notable;
  let end = at.hopeful;
  for (let k = from; k < to; k++) {
    const pair = pairs[k] as number;
    let sum = found[k - from] as number;
    if (next < notable.length && notable[next] === pair) sum = sumNotable(sums, pair, next++);
    const ruling = rulings[pair];
    if (ruling === RULING.open) weight[pair] = (prior[population[of[pair] as number] as number] as number) + sum;
    else weight[pair] = ruling === RULING.accepted ? ACCEPTED : -ACCEPTED;
    if (weight[pair] >= HOPELESS) hopeful[end++] = pair;
  }
  at.notable = next;
  at.hopeful = end;
}
