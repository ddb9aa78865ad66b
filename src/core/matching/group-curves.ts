import { NOTABLE_SHARE, type Believed } from './beliefs.ts';
import type { GroupLearner } from './group-learner.ts';
import type { LevelPatterns } from './level-patterns.ts';
import type { PairTable } from './pair-table.ts';

/** A pair whose account has a partner at least this likely elsewhere is a pair of strangers. */
const SETTLED = 0.95;
/** Pairs gone through between two looks at the clock of whoever drives. */
const STEP = 16_384;

type Sides = Pick<PairTable, 'source' | 'target'>;
type NamePatterns = Pick<LevelPatterns, 'of' | 'named'>;

/**
 * Learns what the sums of each group are worth. Strangers are pairs whose names agree but one of
 * whose accounts has its partner elsewhere, and random pairs. Pairs found by half a name only may have
 * been found by place or department: they would make agreement look common, and are left out.
 */
export class GroupCurves {
  private readonly table: Sides;
  private readonly patterns: NamePatterns;
  private readonly groups: readonly GroupLearner[];
  /** Whether each account's best pair is settled. */
  private readonly ofSource: Uint8Array;
  private readonly ofTarget: Uint8Array;
  /** The pairs whose names agree, and which of them the groups were shown as strangers': from round to round hardly any change sides. */
  private named: Int32Array;
  private isShown: Uint8Array;
  /** Room for the pairs of a step that became strangers', and for those that are no more. */
  private readonly came = new Int32Array(STEP);
  private readonly went = new Int32Array(STEP);

  /** @param pairs see `learnFrom`. */
  constructor(table: Sides, patterns: NamePatterns, groups: readonly GroupLearner[], pairs: Int32Array, sources: number, targets: number) {
    this.table = table;
    this.patterns = patterns;
    this.groups = groups;
    this.ofSource = new Uint8Array(sources);
    this.ofTarget = new Uint8Array(targets);
    this.named = this.namedAmong(pairs);
    this.isShown = new Uint8Array(this.named.length);
  }

  /** Names the pairs to learn from from now on: all that may be true, and enough of the others. */
  learnFrom(pairs: Int32Array): void {
    this.named = this.namedAmong(pairs);
    this.isShown = new Uint8Array(this.named.length);
    for (const group of this.groups) group.forgetStrangers();
  }

  /** Learns from what is believed now. Yields now and then. */
  *learn(beliefs: Believed): Generator<number, void> {
    this.settle(beliefs);
    yield 0;
    for (let from = 0; from < this.named.length; from += STEP) {
      this.showStrangers(from, Math.min(from + STEP, this.named.length), beliefs.probability);
      yield from;
    }
    const tells = this.findTelling(beliefs);
    for (const group of this.groups) {
      group.beginCurve(beliefs);
      for (let from = 0; from < tells.length; from += STEP) {
        group.show(beliefs, tells, from, Math.min(from + STEP, tells.length));
        yield from;
      }
      group.learnCurve();
      yield 0;
    }
  }

  private namedAmong(pairs: Int32Array): Int32Array {
    const { of, named } = this.patterns;
    let size = 0;
    for (let k = 0; k < pairs.length; k++) size += named[of[pairs[k] as number] as number] as number;
    const found = new Int32Array(size);
    size = 0;
    for (let k = 0; k < pairs.length; k++) if (named[of[pairs[k] as number] as number] === 1) found[size++] = pairs[k] as number;
    return found;
  }

  private settle({ pairs, probability }: Believed): void {
    const { table, ofSource, ofTarget } = this;
    ofSource.fill(0);
    ofTarget.fill(0);
    for (let k = 0; k < pairs.length; k++) {
      const pair = pairs[k] as number;
      if ((probability[pair] as number) <= SETTLED) continue;
      ofSource[table.source[pair] as number] = 1;
      ofTarget[table.target[pair] as number] = 1;
    }
  }

  private isSettled(pair: number): boolean {
    return this.ofSource[this.table.source[pair] as number] === 1 || this.ofTarget[this.table.target[pair] as number] === 1;
  }

  /** Shows the groups which of the pairs from place `from` up to `to` are strangers' now and were not before, or the other way round. */
  private showStrangers(from: number, to: number, probability: Float32Array): void {
    const { named, isShown, came, went } = this;
    let coming = 0;
    let going = 0;
    for (let k = from; k < to; k++) {
      const pair = named[k] as number;
      const isStrangers = (probability[pair] as number) <= NOTABLE_SHARE && this.isSettled(pair) ? 1 : 0;
      if (isStrangers === isShown[k]) continue;
      isShown[k] = isStrangers;
      if (isStrangers === 1) came[coming++] = pair;
      else went[going++] = pair;
    }
    for (const group of this.groups) {
      group.countStrangers(came, coming, 1);
      group.countStrangers(went, going, -1);
    }
  }

  /** 1 for the notable pairs that tell something: those that may be true, and strangers' whose names agree. */
  private findTelling({ notable, probability }: Believed): Uint8Array {
    const { of, named } = this.patterns;
    const tells = new Uint8Array(notable.length);
    for (let k = 0; k < notable.length; k++) {
      const pair = notable[k] as number;
      const mayBeTrue = (probability[pair] as number) >= 1 - SETTLED;
      tells[k] = mayBeTrue || (named[of[pair] as number] === 1 && this.isSettled(pair)) ? 1 : 0;
    }
    return tells;
  }
}
