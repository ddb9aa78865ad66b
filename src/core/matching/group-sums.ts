import type { TuplePairs } from './pair-table.ts';
import { ScoreCurve } from './score-curve.ts';
import type { ValueWeights } from './value-weights.ts';

/** From this share in its own history on, a candidate's share is taken out before it is judged by it. */
const NOTABLE_SHARE = 0.01;

/**
 * The bits of a group of fields that say one thing in several ways: worked out once per pair of value
 * tuples, however many candidates show it.
 */
export class GroupSums {
  /** In which domain a mailbox or a program signs in follows from its kind, which is judged already: such a group speaks of people only. */
  readonly ofPeople: boolean;
  /** What the sum is worth. */
  readonly curve = new ScoreCurve();
  readonly values: readonly ValueWeights[];
  private readonly of: Int32Array;
  /** The plain sum of each tuple pair for candidates without a notable share of their own, NaN when no field is known on both sides; and what it is worth. */
  private readonly sums: Float64Array;
  private readonly worth: Float64Array;
  /** The tuple pairs that are still needed. */
  private used: Int32Array;

  constructor(pairs: TuplePairs, values: readonly ValueWeights[]) {
    this.ofPeople = values.some(({ pairs }) => pairs.field === 'domain');
    this.values = values;
    this.of = pairs.of;
    this.sums = new Float64Array(pairs.source.length);
    this.worth = new Float64Array(pairs.source.length);
    this.used = Int32Array.from(this.sums.keys());
    this.updateSums();
    this.updateWorth();
  }

  /** To be called when the weights of the values have changed. */
  updateSums(): void {
    const { used, sums } = this;
    for (let k = 0; k < used.length; k++) sums[used[k] as number] = Number.NaN;
    for (const { pairs, fresh } of this.values) {
      for (let k = 0; k < used.length; k++) {
        const n = used[k] as number;
        const v = pairs.of[n] as number;
        if (v < 0) continue;
        const before = sums[n] as number;
        sums[n] = (before === before ? before : 0) + (fresh[v] as number);
      }
    }
  }

  /** To be called when the curve has changed. */
  updateWorth(): void {
    const { used, sums, worth, curve } = this;
    for (let k = 0; k < used.length; k++) {
      const n = used[k] as number;
      const sum = sums[n] as number;
      worth[n] = sum === sum ? curve.bits(sum) : 0;
    }
  }

  /** Leaves out of later updates what none of these pairs shows. */
  keepOnly(pairs: Int32Array, strangers: { readonly from: number; readonly to: number }): void {
    const needed = new Uint8Array(this.sums.length);
    for (let k = 0; k < pairs.length; k++) needed[this.of[pairs[k] as number] as number] = 1;
    for (let pair = strangers.from; pair < strangers.to; pair++) needed[this.of[pair] as number] = 1;
    this.used = this.used.filter((n) => needed[n] === 1);
  }

  /** The plain sum of a pair's bits as of the last update; NaN when no field is known on both sides. */
  sum(pair: number, probability: number): number {
    return probability > NOTABLE_SHARE ? this.sumNow(pair, probability) : (this.sums[this.of[pair] as number] as number);
  }

  /** The same as the weights stand now, also for pairs that were left out. */
  sumNow(pair: number, probability: number): number {
    let sum = Number.NaN;
    for (let f = 0; f < this.values.length; f++) {
      const bits = this.fieldBits(f, pair, probability);
      if (bits === bits) sum = (sum === sum ? sum : 0) + bits;
    }
    return sum;
  }

  /** The bits of a pair; 0 when no field is known on both sides. */
  bits(pair: number, probability: number): number {
    if (probability <= NOTABLE_SHARE) return this.worth[this.of[pair] as number] as number;
    const sum = this.sum(pair, probability);
    return sum === sum ? this.curve.bits(sum) : 0;
  }

  /** The bits of the values of one field by themselves; NaN when either value is missing. */
  fieldBits(field: number, pair: number, probability: number): number {
    const value = this.values[field] as ValueWeights;
    const v = value.pairs.of[this.of[pair] as number] as number;
    if (v < 0) return Number.NaN;
    return probability > NOTABLE_SHARE ? value.bitsWithout(v, probability) : (value.fresh[v] as number);
  }
}
