import { activePairs } from './active-pairs.ts';
import { marginals } from './marginals.ts';
import type { PairTable } from './pair-table.ts';

/** Pairs below this weight have no share in anything: one in 250 at the best, and mostly far less. */
export const HOPELESS = -8;

/** From this probability on a candidate's share in the history of its values is taken out before it is judged by it. */
export const NOTABLE_SHARE = 0.01;

/** How likely every pair is when everybody has one partner at most. */
export class Beliefs {
  readonly probability: Float32Array;
  /** The pairs that have a share in something, in rising order: one in ten. All others have the probability 0. */
  pairs: Int32Array = new Int32Array(0);
  /** Those of them that have a notable share in the history of their values, in rising order. */
  notable: Int32Array = new Int32Array(0);
  private readonly table: PairTable;
  private readonly sources: number;
  private readonly targets: number;

  constructor(table: PairTable, sources: number, targets: number) {
    this.table = table;
    this.sources = sources;
    this.targets = targets;
    this.probability = new Float32Array(table.size);
  }

  /**
   * Works out the probabilities that the weights make. Yields now and then.
   * @param among pairs that hold all that are not hopeless, in rising order.
   */
  *update(among: Int32Array, weight: Float32Array): Generator<number, void> {
    const { graph, pairs } = activePairs(this.table, among, weight, this.sources, this.targets, HOPELESS);
    yield 0;
    this.keep(pairs, yield* marginals(graph));
  }

  private keep(pairs: Int32Array, found: Float32Array): void {
    const { probability, pairs: before } = this;
    for (let k = 0; k < before.length; k++) probability[before[k] as number] = 0;
    const notable = new Int32Array(pairs.length);
    let size = 0;
    for (let k = 0; k < pairs.length; k++) {
      const pair = pairs[k] as number;
      probability[pair] = found[k] as number;
      if ((found[k] as number) > NOTABLE_SHARE) notable[size++] = pair;
    }
    this.pairs = pairs;
    this.notable = notable.slice(0, size);
  }
}
