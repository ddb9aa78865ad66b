import { LABEL } from '#core/compare/compare-labels.ts';
import { ownMemory, type Memory } from '#core/compare/memory.ts';
import type { ValuePairs } from './pair-table.ts';
import { ratioOf, type ValueWeights } from './value-weights.ts';

/** What is believed of the wording of true pairs' values before any data: different, similar, the same. */
const BELIEVED = [0, 0.3, 0.15, 0.55];
/** Those beliefs are worth twenty pairs. */
const BELIEF = 20;
/** Share of true pairs whose value changed; the start of its estimate. */
const CHANGED = 0.1;
/** A value that the target hardly uses is taken to be no rarer than this. */
const LEAST_COMMON = 1e-6;

/** What the weights of a field's values are learned from: its value pairs, the value of each row on both sides, and how many values there are. */
export interface FieldToLearn {
  readonly pairs: ValuePairs;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly values: number;
}

/** Where the random pairs stand behind the candidates. */
export interface Strangers {
  readonly from: number;
  readonly to: number;
}

/**
 * Learns the weights of one field's value pairs. For each source value the engine learns which target
 * values the sure pairs have: a renamed department, an office moved as a whole, a company's new
 * name. Where there is no history the wording decides, rarer values counting more.
 */
export class ValueLearner {
  readonly weights: ValueWeights;
  private readonly pairs: ValuePairs;
  private readonly shareOfTarget: Float64Array;
  private readonly chance: Float64Array;
  private readonly sourceInTarget: Uint8Array;
  private readonly match = Float64Array.from(BELIEVED);
  private readonly bySource: Float64Array;

  constructor({ pairs, source, target, values }: FieldToLearn, strangers: Strangers, memory: Memory = ownMemory) {
    this.pairs = pairs;
    const size = pairs.label.length;
    const numbers = (count: number): Float64Array => new Float64Array(memory(8 * count));
    this.weights = {
      pairs,
      fresh: new Float32Array(memory(4 * size)),
      seen: numbers(size),
      seenSource: numbers(values),
      general: numbers(size),
      common: numbers(size),
      changed: numbers(1).fill(CHANGED),
    };
    this.bySource = shares(source, values);
    this.shareOfTarget = shares(target, values);
    const { common } = this.weights;
    for (let n = 0; n < size; n++) common[n] = Math.max(this.shareOfTarget[pairs.target[n] as number] as number, LEAST_COMMON);
    this.sourceInTarget = Uint8Array.from(this.shareOfTarget, (share) => (share > 0 ? 1 : 0));
    this.chance = this.chances(strangers);
    this.update();
  }

  /**
   * How likely strangers' values are the same, similar or different, from how common the values are; which values are
   * similar is known of those only that were compared, so of many (postal codes) random pairs say more.
   */
  private chances(strangers: Strangers): Float64Array {
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

  private similarAmong({ from, to }: Strangers): number {
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
    this.weights.seen.fill(0);
    this.weights.seenSource.fill(0);
  }

  note(tuplePair: number, found: number): void {
    const { seen } = this.weights;
    const n = this.pairs.of[tuplePair] as number;
    if (n >= 0) seen[n] = (seen[n] as number) + found;
  }

  /** Works out the bits from what was seen. */
  update(): void {
    const { weights } = this;
    const { seen, seenSource, general, common, fresh } = weights;
    const { label, source } = this.pairs;
    const total = new Float64Array(4);
    for (let n = 0; n < label.length; n++) {
      const found = seen[n] as number;
      const level = label[n] as number;
      total[level] = (total[level] as number) + found;
      seenSource[source[n] as number] = (seenSource[source[n] as number] as number) + found;
    }
    const all = total.reduce((sum, n) => sum + n, 0);
    for (let level = 1; level < 4; level++) {
      this.match[level] = ((total[level] as number) + BELIEF * (BELIEVED[level] as number)) / (all + BELIEF);
    }
    const before = weights.changed[0] as number;
    let changed = BELIEF * CHANGED;
    for (let n = 0; n < label.length; n++) {
      general[n] = this.rule(label[n] as number, source[n] as number, common[n] as number);
      const ratio = ratioOf(weights, n, 0);
      fresh[n] = Math.log2(ratio);
      changed += ((seen[n] as number) * before) / ratio;
    }
    weights.changed[0] = Math.min(Math.max(changed / (all + BELIEF), 0.01), 0.5);
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
