import { STANDING, STANDING_COLUMN } from './comparisons.ts';
import type { PairTable } from './pair-table.ts';
import { AT, type PairWeigher } from './pair-weigher.ts';

/** What stood when the pairs were weighed for the last time. */
interface LastWeighing {
  /** What was believed of each pair before: its own share in the history of its values was taken out by it. */
  readonly probability: Float32Array;
  /** The weights before they were read by the calibration, those of replaced accounts already lowered. */
  readonly raw: Float32Array;
  /** The prior odds of a pair. */
  readonly prior: (pair: number) => number;
}

/** Takes the weights of candidates apart. */
export class WeightParts {
  private readonly table: PairTable;
  private readonly weigher: Pick<PairWeigher, 'explain'>;
  private readonly last: LastWeighing;

  constructor(table: PairTable, weigher: Pick<PairWeigher, 'explain'>, last: LastWeighing) {
    this.table = table;
    this.weigher = weigher;
    this.last = last;
  }

  /**
   * The bits of a pair by comparison, at the places of `AT`. What they lack of the weight no comparison gave: the prior odds, and
   * how weights like this one have to be read (see `calibrate`), or a person's decision. The array is used again by the next pair.
   */
  of(pair: number): Float64Array {
    const { table, weigher, last } = this;
    const parts = weigher.explain(pair, last.probability[pair] as number);
    // What a replaced account was put behind its successor by is evidence of its standing.
    if ((table.levels[STANDING_COLUMN] as Uint8Array)[pair] === STANDING.replaced) {
      const lowered = (last.raw[pair] as number) - last.prior(pair) - sum(parts);
      if (lowered < 0) parts[AT.levels + STANDING_COLUMN] = (parts[AT.levels + STANDING_COLUMN] as number) + lowered;
    }
    return parts;
  }
}

function sum(parts: Float64Array): number {
  let bits = 0;
  for (const part of parts) bits += part;
  return bits;
}
