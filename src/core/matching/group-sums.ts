import { NOTABLE_SHARE, type Beliefs } from './beliefs.ts';
import { ownMemory, type Memory } from '#core/compare/memory.ts';
import { isOfPeople, type LevelPatterns } from './level-patterns.ts';
import { everyPair, type TuplePairs } from './pair-table.ts';
import type { GroupBits } from './pair-sums.ts';
import { ScoreCurve } from './score-curve.ts';
import type { ValueWeights } from './value-weights.ts';

/** Pairs less likely than this teach nothing of values. */
const LEAST_NOTED = 0.001;
/** The notable pairs of a round are about as many as those of the next. */
const SPARE = 1.25;

/**
 * The bits of a group of fields that say one thing in several ways: worked out once per pair of value
 * tuples, however many candidates show it.
 */
export class GroupSums implements GroupBits {
  /** In which domain an administrator, a mailbox or a program signs in follows from its kind, which is judged already: such a group speaks of people only. */
  readonly ofPeople: boolean;
  /** What the sum is worth. */
  readonly curve = new ScoreCurve();
  readonly values: readonly ValueWeights[];
  /** The bits of each field of the pair that was summed last. */
  readonly bits: Float64Array;
  private readonly of: Int32Array;
  /** The tuple pair by which each candidate is judged: for those of which the group does not speak one behind all others, of which nothing is known. */
  readonly judgedBy: Int32Array;
  /** The plain sum of each tuple pair for candidates without a notable share of their own, NaN when no field is known on both sides; and what it is worth. */
  private readonly sums: Float64Array;
  readonly worth: Float64Array;
  /** The bits of the pairs that have a notable share of their own, in the order of `Beliefs.notable`; plain sums until the curve is learned, NaN when the group says nothing of a pair. */
  own: Float64Array = new Float64Array(0);
  /** Where they stand, with room for more. */
  private ownRoom: Float64Array = this.own;
  private readonly memory: Memory;
  /** What was noted of each tuple pair, and how many pairs of strangers show it. */
  private readonly noted: Float64Array;
  private readonly shown: Int32Array;
  /** The tuple pairs that are still needed. */
  private used: Int32Array;

  constructor(pairs: TuplePairs, values: readonly ValueWeights[], patterns: LevelPatterns, memory: Memory = ownMemory) {
    const size = pairs.source.length;
    this.ofPeople = values.some(({ pairs }) => pairs.field === 'domain');
    this.values = values;
    this.memory = memory;
    this.of = pairs.of;
    this.bits = new Float64Array(values.length);
    this.judgedBy = this.ofPeople ? ofPeopleOnly(pairs.of, size, patterns, memory) : pairs.of;
    this.sums = new Float64Array(size + 1).fill(Number.NaN);
    this.worth = new Float64Array(memory(8 * (size + 1)));
    this.noted = new Float64Array(size);
    this.shown = new Int32Array(size + 1);
    this.used = everyPair({ size });
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

  private updateWorth(): void {
    const { used, sums, worth, curve } = this;
    for (let k = 0; k < used.length; k++) {
      const n = used[k] as number;
      const sum = sums[n] as number;
      worth[n] = sum === sum ? curve.bits(sum) : 0;
    }
  }

  /** Leaves out of later updates what none of these pairs shows. */
  keepOnly(pairs: Int32Array, strangers: { readonly from: number; readonly to: number }): void {
    const needed = new Uint8Array(this.noted.length);
    for (let k = 0; k < pairs.length; k++) needed[this.of[pairs[k] as number] as number] = 1;
    for (let pair = strangers.from; pair < strangers.to; pair++) needed[this.of[pair] as number] = 1;
    const { used } = this;
    let size = 0;
    for (let k = 0; k < used.length; k++) if (needed[used[k] as number] === 1) used[size++] = used[k] as number;
    this.used = used.slice(0, size);
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

  /** Forgets what was noted of the values. */
  begin(): void {
    this.noted.fill(0);
    for (const value of this.values) value.begin();
  }

  /** Notes for the history of the values how likely the pairs are. */
  note({ pairs, probability }: Beliefs): void {
    const { of, noted } = this;
    for (let k = 0; k < pairs.length; k++) {
      const pair = pairs[k] as number;
      const p = probability[pair] as number;
      if (p <= LEAST_NOTED) continue;
      const n = of[pair] as number;
      noted[n] = (noted[n] as number) + p;
    }
  }

  /** Passes on what was noted to the values; then they can be updated. */
  teach(): void {
    const { used, noted, values } = this;
    for (let k = 0; k < used.length; k++) {
      const n = used[k] as number;
      const seen = noted[n] as number;
      if (seen > 0) for (let f = 0; f < values.length; f++) (values[f] as ValueWeights).note(n, seen);
    }
  }

  /** Counts the first `size` of these pairs as strangers' (`times` 1), or no more (-1). */
  countStrangers(pairs: Int32Array, size: number, times: 1 | -1): void {
    const { judgedBy, shown } = this;
    for (let k = 0; k < size; k++) {
      const n = judgedBy[pairs[k] as number] as number;
      shown[n] = (shown[n] as number) + times;
    }
  }

  forgetStrangers(): void {
    this.shown.fill(0);
  }

  /** Begins to show the curve what is believed now. */
  beginCurve({ notable }: Beliefs): void {
    this.curve.begin();
    const size = notable.length;
    if (size > this.ownRoom.length) this.ownRoom = new Float64Array(this.memory(8 * Math.ceil(size * SPARE)));
    this.own = this.ownRoom.subarray(0, size);
  }

  /**
   * Adds up the notable pairs from place `from` up to `to`, each with its own share taken out of the history, and shows
   * the curve those that tell something.
   */
  show(beliefs: Beliefs, tells: Uint8Array, from: number, to: number): void {
    const { own, judgedBy, values, curve } = this;
    const { notable, probability } = beliefs;
    own.fill(Number.NaN, from, to);
    for (let f = 0; f < values.length; f++) (values[f] as ValueWeights).addOwn(beliefs, judgedBy, from, to, own);
    for (let k = from; k < to; k++) {
      const sum = own[k] as number;
      if (tells[k] === 1 && sum === sum) curve.note(sum, probability[notable[k] as number] as number);
    }
  }

  /** Learns the curve from what was shown, from the strangers counted and from the random pairs. */
  learn(strangers: { readonly from: number; readonly to: number }): void {
    const { used, shown, sums, curve } = this;
    for (let k = 0; k < used.length; k++) {
      const n = used[k] as number;
      const times = shown[n] as number;
      const sum = sums[n] as number;
      if (times > 0 && sum === sum) curve.noteStrangers(sum, times);
    }
    for (let pair = strangers.from; pair < strangers.to; pair++) {
      const sum = sums[this.of[pair] as number] as number;
      if (sum === sum) curve.noteRandom(sum);
    }
    curve.update();
    this.updateWorth();
    this.finishOwn();
  }

  private finishOwn(): void {
    const { own, curve } = this;
    for (let k = 0; k < own.length; k++) {
      const sum = own[k] as number;
      own[k] = sum === sum ? curve.bits(sum) : 0;
    }
  }

  /** The bits of the values of one field by themselves; NaN when either value is missing. */
  private fieldBits(field: number, pair: number, probability: number): number {
    const value = this.values[field] as ValueWeights;
    const v = value.pairs.of[this.of[pair] as number] as number;
    if (v < 0) return Number.NaN;
    return probability > NOTABLE_SHARE ? value.bitsWithout(v, probability) : (value.fresh[v] as number);
  }
}

/** The tuple pairs of people, and `none` for all others. */
function ofPeopleOnly(of: Int32Array, none: number, patterns: LevelPatterns, memory: Memory): Int32Array {
  const judgedBy = new Int32Array(memory(4 * patterns.of.length));
  for (let pair = 0; pair < judgedBy.length; pair++) judgedBy[pair] = isOfPeople(patterns, pair) ? (of[pair] as number) : none;
  return judgedBy;
}
