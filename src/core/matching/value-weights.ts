import { LABEL } from '#core/compare/compare-labels.ts';
import type { Beliefs } from './beliefs.ts';
import type { ValuePairs } from './pair-table.ts';

/** What is believed of the wording of true pairs' values before any data: different, similar, the same. */
const BELIEVED = [0, 0.3, 0.15, 0.55];
/** Those beliefs are worth twenty pairs. */
const BELIEF = 20;
/** A value's own history counts as much as the general rule from four pairs on. */
const HISTORY = 4;
/** Share of true pairs whose value changed for reasons of their own (a move, a promotion); the start of its estimate. */
const CHANGED = 0.1;
/** A value that the target hardly uses is taken to be no rarer than this. */
const LEAST_COMMON = 1e-6;

/**
 * The weights of one field's value pairs. For each source value the engine learns which target
 * values the sure pairs have: a renamed department, an office moved as a whole, a company's new
 * name. Where there is no history the wording decides, rarer values counting more.
 */
export class ValueWeights {
  readonly pairs: ValuePairs;
  /** Bits of each value pair for a candidate that has no share in its history. */
  readonly fresh: Float32Array;
  /** True pairs seen per value pair. */
  readonly seen: Float64Array;
  /** Likelihood ratio of each value pair by the general rule. */
  private readonly general: Float64Array;
  private readonly shareOfTarget: Float64Array;
  /** How common the target's value of each value pair is there. */
  private readonly common: Float64Array;
  private readonly chance: Float64Array;
  private readonly sourceInTarget: Uint8Array;
  private readonly match = Float64Array.from(BELIEVED);
  private readonly seenSource: Float64Array;
  private readonly bySource: Float64Array;
  private changed = CHANGED;

  /** @param strangers where the random pairs stand behind the candidates. */
  constructor(
    pairs: ValuePairs,
    source: Int32Array,
    target: Int32Array,
    values: number,
    strangers: { readonly from: number; readonly to: number },
  ) {
    this.pairs = pairs;
    const size = pairs.label.length;
    this.fresh = new Float32Array(size);
    this.seen = new Float64Array(size);
    this.general = new Float64Array(size);
    this.seenSource = new Float64Array(values);
    this.bySource = shares(source, values);
    this.shareOfTarget = shares(target, values);
    this.common = new Float64Array(size);
    for (let n = 0; n < size; n++) this.common[n] = Math.max(this.shareOfTarget[pairs.target[n] as number] as number, LEAST_COMMON);
    this.sourceInTarget = Uint8Array.from(this.shareOfTarget, (share) => (share > 0 ? 1 : 0));
    this.chance = this.chances(strangers);
    this.update();
  }

  /**
   * How likely strangers' values are the same, similar or different, from how common the values are; which values are
   * similar is known of those only that were compared, so of many (postal codes) random pairs say more.
   */
  private chances(strangers: { readonly from: number; readonly to: number }): Float64Array {
    const chance = new Float64Array(4);
    for (let v = 0; v < this.shareOfTarget.length; v++) {
      chance[LABEL.exact] = (chance[LABEL.exact] as number) + (this.bySource[v] as number) * (this.shareOfTarget[v] as number);
    }
    const { label, source, target } = this.pairs;
    for (let n = 0; n < label.length; n++) {
      if (label[n] !== LABEL.similar) continue;
      chance[LABEL.similar] =
        (chance[LABEL.similar] as number) +
        (this.bySource[source[n] as number] as number) * (this.shareOfTarget[target[n] as number] as number);
    }
    chance[LABEL.similar] = Math.max(chance[LABEL.similar] as number, this.similarAmong(strangers), 0.002);
    chance[LABEL.different] = Math.max(1 - (chance[LABEL.exact] as number) - (chance[LABEL.similar] as number), 0.01);
    return chance;
  }

  private similarAmong({ from, to }: { readonly from: number; readonly to: number }): number {
    const { of, group, label } = this.pairs;
    let known = 0;
    let similar = 0;
    for (let pair = from; pair < to; pair++) {
      const n = of[group.of[pair] as number] as number;
      if (n < 0) continue;
      known++;
      if (label[n] === LABEL.similar) similar++;
    }
    return similar / Math.max(known, 1);
  }

  /** Forgets what was seen; then `note` every tuple pair of the group, then `update`. */
  begin(): void {
    this.seen.fill(0);
    this.seenSource.fill(0);
  }

  note(tuplePair: number, seen: number): void {
    const n = this.pairs.of[tuplePair] as number;
    if (n >= 0) this.seen[n] = (this.seen[n] as number) + seen;
  }

  /** Works out the bits from what was seen. */
  update(): void {
    const { label, source } = this.pairs;
    const total = new Float64Array(4);
    for (let n = 0; n < label.length; n++) {
      const seen = this.seen[n] as number;
      const level = label[n] as number;
      total[level] = (total[level] as number) + seen;
      this.seenSource[source[n] as number] = (this.seenSource[source[n] as number] as number) + seen;
    }
    const all = total.reduce((sum, n) => sum + n, 0);
    for (let level = 1; level < 4; level++) {
      this.match[level] = ((total[level] as number) + BELIEF * (BELIEVED[level] as number)) / (all + BELIEF);
    }
    const before = this.changed;
    let changed = BELIEF * CHANGED;
    for (let n = 0; n < label.length; n++) {
      this.general[n] = this.rule(label[n] as number, source[n] as number, this.common[n] as number);
      const ratio = this.ratio(n, 0);
      this.fresh[n] = Math.log2(ratio);
      changed += ((this.seen[n] as number) * before) / ratio;
    }
    this.changed = Math.min(Math.max(changed / (all + BELIEF), 0.01), 0.5);
  }

  /** Bits of a candidate's value pair `n`, leaving the candidate's own share of the history out. */
  bitsWithout(n: number, share: number): number {
    return Math.log2(this.ratio(n, share));
  }

  /**
   * Adds the bits of the notable pairs from place `from` up to `to` to their sums, leaving the share of each out of the
   * history; a sum is NaN as long as nothing was known.
   * @param tuplePairs of each candidate; those behind all of the group have no values.
   */
  addOwn({ notable, probability }: Beliefs, tuplePairs: Int32Array, from: number, to: number, sums: Float64Array): void {
    const { of } = this.pairs;
    for (let k = from; k < to; k++) {
      const pair = notable[k] as number;
      const tuplePair = tuplePairs[pair] as number;
      const n = tuplePair < of.length ? (of[tuplePair] as number) : -1;
      if (n < 0) continue;
      const sum = sums[k] as number;
      sums[k] = (sum === sum ? sum : 0) + Math.log2(this.ratio(n, probability[pair] as number));
    }
  }

  private ratio(n: number, without: number): number {
    const count = Math.max((this.seen[n] as number) - without, 0);
    const whole = Math.max((this.seenSource[this.pairs.source[n] as number] as number) - without, 0);
    return (
      (1 - this.changed) * ((count / (this.common[n] as number) + HISTORY * (this.general[n] as number)) / (whole + HISTORY)) + this.changed
    );
  }

  /** Likelihood ratio by wording alone. */
  private rule(level: number, source: number, common: number): number {
    // A value that the target never uses cannot be found there unchanged: its absence says nothing of the pair.
    if (level === LABEL.exact) return (this.match[level] as number) / common;
    const ratio = (this.match[level] as number) / (this.chance[level] as number);
    return level === LABEL.different && this.sourceInTarget[source] === 0 ? Math.max(ratio, 0.7) : ratio;
  }
}

function shares(column: Int32Array, values: number): Float64Array {
  const count = new Float64Array(values);
  let total = 0;
  // An iterator would make an object of each value.
  for (let k = 0; k < column.length; k++) {
    const value = column[k] as number;
    if (value < 0) continue;
    count[value] = (count[value] as number) + 1;
    total++;
  }
  return count.map((n) => n / Math.max(total, 1));
}
