import { NOTABLE_SHARE } from './beliefs.ts';
import type { GroupBits } from './pair-sums.ts';
import { ScoreCurve } from './score-curve.ts';
import { bitsWithout, type ValueWeights } from './value-weights.ts';

/** What is learned of a group of fields. All columns may be in memory that two threads see. */
export interface GroupColumns extends Omit<GroupBits, 'own'> {
  /** In which domain an administrator, a mailbox or a program signs in follows from its kind, which is judged already: such a group speaks of people only. */
  readonly ofPeople: boolean;
  readonly values: readonly ValueWeights[];
  /** The tuple pair of each candidate. */
  readonly of: Int32Array;
  /** See `ScoreCurve.worth`. */
  readonly curveWorth: Float64Array;
}

/** Those of a group, as they can be sent to another thread. */
export function columnsOf({ ofPeople, values, of, judgedBy, worth, curve }: GroupSums): GroupColumns {
  return { ofPeople, values, of, judgedBy, worth, curveWorth: curve.worth };
}

/**
 * The bits of a group of fields that say one thing in several ways: worked out once per pair of value
 * tuples, however many candidates show it. `GroupLearner` learns them, maybe in another thread.
 */
export class GroupSums implements GroupBits {
  readonly ofPeople: boolean;
  /** What the sum is worth. */
  readonly curve: ScoreCurve;
  readonly values: readonly ValueWeights[];
  /** The bits of each field of the pair that was summed last. */
  readonly bits: Float64Array;
  readonly of: Int32Array;
  readonly judgedBy: Int32Array;
  readonly worth: Float64Array;
  own: Float64Array = new Float64Array(0);

  constructor({ ofPeople, values, of, judgedBy, worth, curveWorth }: GroupColumns) {
    this.ofPeople = ofPeople;
    this.values = values;
    this.of = of;
    this.judgedBy = judgedBy;
    this.worth = worth;
    this.curve = new ScoreCurve(curveWorth);
    this.bits = new Float64Array(values.length);
  }

  /** The plain sum of a pair's bits as the weights stand now, which leaves those of each field in `bits`; NaN when no field is known on both sides. */
  sumNow(pair: number, probability: number): number {
    let sum = Number.NaN;
    for (let f = 0; f < this.values.length; f++) {
      const bits = this.fieldBits(f, pair, probability);
      this.bits[f] = bits;
      if (bits === bits) sum = (sum === sum ? sum : 0) + bits;
    }
    return sum;
  }

  /** The bits of the values of one field by themselves; NaN when either value is missing. */
  private fieldBits(field: number, pair: number, probability: number): number {
    const value = this.values[field] as ValueWeights;
    const v = value.pairs.of[this.of[pair] as number] as number;
    if (v < 0) return Number.NaN;
    return probability > NOTABLE_SHARE ? bitsWithout(value, v, probability) : (value.fresh[v] as number);
  }
}
