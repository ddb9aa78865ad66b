import { ownMemory, type Memory } from '#core/compare/memory.ts';
import type { Believed } from './beliefs.ts';
import { GroupSums } from './group-sums.ts';
import { isOfPeople, type LevelPatterns } from './level-patterns.ts';
import { everyPair, type TuplePairs } from './pair-table.ts';
import { straightCurve } from './score-curve.ts';
import { addOwnBits } from './value-weights.ts';
import { ValueLearner, type FieldToLearn, type Strangers } from './value-learner.ts';

/** Pairs less likely than this teach nothing of values. */
const LEAST_NOTED = 0.001;
/** The notable pairs of a round are about as many as those of the next. */
const SPARE = 1.25;

/** What is known of a group of fields before anything is learned. */
export interface GroupToLearn {
  readonly pairs: TuplePairs;
  readonly fields: readonly FieldToLearn[];
}

/** Learns what a group of fields says of pairs. */
export class GroupLearner {
  readonly group: GroupSums;
  private readonly values: readonly ValueLearner[];
  private readonly memory: Memory;
  /** The plain sum of each tuple pair for candidates without a notable share of their own, NaN when no field is known on both sides. */
  private readonly sums: Float64Array;
  /** Where the bits of the pairs stand that have a notable share of their own, with room for more. */
  private ownRoom: Float64Array = new Float64Array(0);
  /** What was noted of each tuple pair, and how many pairs of strangers show it. */
  private readonly noted: Float64Array;
  private readonly shown: Int32Array;
  private readonly strangers: Strangers;
  /** The tuple pairs that are still needed. */
  private used: Int32Array;

  constructor(
    { pairs, fields }: GroupToLearn,
    patterns: Pick<LevelPatterns, 'of' | 'people'>,
    strangers: Strangers,
    memory: Memory = ownMemory,
  ) {
    const size = pairs.source.length;
    const ofPeople = fields.some((field) => field.pairs.field === 'domain');
    this.values = fields.map((field) => new ValueLearner(field, strangers, memory));
    this.group = new GroupSums({
      ofPeople,
      values: this.values.map(({ weights }) => weights),
      of: pairs.of,
      judgedBy: ofPeople ? ofPeopleOnly(pairs.of, size, patterns, memory) : pairs.of,
      worth: new Float64Array(memory(8 * (size + 1))),
      curveWorth: straightCurve(memory),
    });
    this.memory = memory;
    this.strangers = strangers;
    this.sums = new Float64Array(size + 1).fill(Number.NaN);
    this.noted = new Float64Array(size);
    this.shown = new Int32Array(size + 1);
    this.used = everyPair({ size });
    this.updateSums();
    this.updateWorth();
  }

  /** Learns the weights of the values from what is believed. Yields now and then. */
  *learnValues(believed: Believed): Generator<number, void> {
    this.noted.fill(0);
    this.note(believed);
    yield 0;
    this.teach();
    for (const value of this.values) {
      value.update();
      yield 0;
    }
    this.updateSums();
    yield 0;
  }

  /** Works out the plain sums, when the weights of the values have changed. */
  private updateSums(): void {
    const { used, sums } = this;
    for (let k = 0; k < used.length; k++) sums[used[k] as number] = Number.NaN;
    for (const { pairs, fresh } of this.group.values) {
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
    const { used, sums } = this;
    const { worth, curve } = this.group;
    for (let k = 0; k < used.length; k++) {
      const n = used[k] as number;
      const sum = sums[n] as number;
      worth[n] = sum === sum ? curve.bits(sum) : 0;
    }
  }

  /** Leaves out of later updates what none of these pairs shows. */
  keepOnly(pairs: Int32Array): void {
    const { used, strangers } = this;
    const { of } = this.group;
    const needed = new Uint8Array(this.noted.length);
    for (let k = 0; k < pairs.length; k++) needed[of[pairs[k] as number] as number] = 1;
    for (let pair = strangers.from; pair < strangers.to; pair++) needed[of[pair] as number] = 1;
    let size = 0;
    for (let k = 0; k < used.length; k++) if (needed[used[k] as number] === 1) used[size++] = used[k] as number;
    this.used = used.slice(0, size);
  }

  /** Notes for the history of the values how likely the pairs are. */
  private note({ pairs, probability }: Believed): void {
    const { noted } = this;
    const { of } = this.group;
    for (let k = 0; k < pairs.length; k++) {
      const pair = pairs[k] as number;
      const p = probability[pair] as number;
      if (p <= LEAST_NOTED) continue;
      const n = of[pair] as number;
      noted[n] = (noted[n] as number) + p;
    }
  }

  /** Passes on what was noted to the values; then they can be updated. */
  private teach(): void {
    const { used, noted, values } = this;
    for (const value of values) value.begin();
    for (let k = 0; k < used.length; k++) {
      const n = used[k] as number;
      const seen = noted[n] as number;
      if (seen > 0) for (let f = 0; f < values.length; f++) (values[f] as ValueLearner).note(n, seen);
    }
  }

  /** Counts the first `size` of these pairs as strangers' (`times` 1), or no more (-1). */
  countStrangers(pairs: Int32Array, size: number, times: 1 | -1): void {
    const { shown } = this;
    const { judgedBy } = this.group;
    for (let k = 0; k < size; k++) {
      const n = judgedBy[pairs[k] as number] as number;
      shown[n] = (shown[n] as number) + times;
    }
  }

  forgetStrangers(): void {
    this.shown.fill(0);
  }

  /** Begins to show the curve what is believed now. */
  beginCurve({ notable }: Believed): void {
    this.group.curve.begin();
    const size = notable.length;
    if (size > this.ownRoom.length) this.ownRoom = new Float64Array(this.memory(8 * Math.ceil(size * SPARE)));
    this.group.own = this.ownRoom.subarray(0, size);
  }

  /**
   * Adds up the notable pairs from place `from` up to `to`, each with its own share taken out of the history, and shows
   * the curve those that tell something.
   */
  show(believed: Believed, tells: Uint8Array, from: number, to: number): void {
    const { own, judgedBy, values, curve } = this.group;
    const { notable, probability } = believed;
    own.fill(Number.NaN, from, to);
    for (const value of values) addOwnBits(value, believed, judgedBy, from, to, own);
    for (let k = from; k < to; k++) {
      const sum = own[k] as number;
      if (tells[k] === 1 && sum === sum) curve.note(sum, probability[notable[k] as number] as number);
    }
  }

  /** Learns the curve from what was shown, from the strangers counted and from the random pairs. */
  learnCurve(): void {
    const { used, shown, sums, strangers } = this;
    const { of, curve } = this.group;
    for (let k = 0; k < used.length; k++) {
      const n = used[k] as number;
      const times = shown[n] as number;
      const sum = sums[n] as number;
      if (times > 0 && sum === sum) curve.noteStrangers(sum, times);
    }
    for (let pair = strangers.from; pair < strangers.to; pair++) {
      const sum = sums[of[pair] as number] as number;
      if (sum === sum) curve.noteRandom(sum);
    }
    curve.update();
    this.updateWorth();
    this.finishOwn();
  }

  private finishOwn(): void {
    const { own, curve } = this.group;
    for (let k = 0; k < own.length; k++) {
      const sum = own[k] as number;
      own[k] = sum === sum ? curve.bits(sum) : 0;
    }
  }
}

/** The tuple pairs of people, and `none` for all others. */
function ofPeopleOnly(of: Int32Array, none: number, patterns: Pick<LevelPatterns, 'of' | 'people'>, memory: Memory): Int32Array {
  const judgedBy = new Int32Array(memory(4 * patterns.of.length));
  for (let pair = 0; pair < judgedBy.length; pair++) judgedBy[pair] = isOfPeople(patterns, pair) ? (of[pair] as number) : none;
  return judgedBy;
}
