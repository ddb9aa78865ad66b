import { GIVEN } from '#core/compare/compare-given.ts';
import { SURNAME } from '#core/compare/compare-surname.ts';
import { COMPARISONS } from './comparisons.ts';
import { GroupSums } from './group-sums.ts';
import type { LearnedWeights } from './learned-weights.ts';
import { INITIAL_CHANCE } from './name-frequency.ts';
import { isOfPeople, type LevelPatterns } from './level-patterns.ts';
import type { PairTable, TuplePairs } from './pair-table.ts';
import type { ValueWeights } from './value-weights.ts';
import { wordBits } from './word-weights.ts';

/** Where each comparison stands in the contributions: names, sign-in name, `COMPARISONS`, words, then the aligned fields of the table. */
export const AT = { given: 0, surname: 1, login: 2, levels: 3, words: 3 + COMPARISONS.length, values: 4 + COMPARISONS.length } as const;

/** The words of a mailbox are in its sign-in name too: what that adds is bounded. */
const MOST_LOGIN_BITS_BESIDE_WORDS = 4;
/** How many bits are kept of a pattern. */
const FIXED = 3 + COMPARISONS.length;

/** Turns the levels of a pair into bits, comparison by comparison. */
export class PairWeigher {
  readonly groups: readonly GroupSums[];
  /** Per group the places of its fields among the contributions. */
  private readonly places: readonly (readonly number[])[];
  private readonly table: PairTable;
  private readonly learned: LearnedWeights;
  private readonly parts: Float64Array;
  private readonly patterns: LevelPatterns;
  /** Bits of each pattern: name (without its chance), sign-in name, words, then `COMPARISONS`. */
  private readonly fixed: Float64Array;

  constructor(table: PairTable, patterns: LevelPatterns, learned: LearnedWeights, values: readonly ValueWeights[]) {
    this.table = table;
    this.learned = learned;
    this.patterns = patterns;
    this.fixed = new Float64Array(patterns.size * FIXED);
    this.parts = new Float64Array(AT.values + values.length);
    const groups = table.groups.map((group) => values.filter(({ pairs }) => pairs.group === group));
    this.groups = groups.map((own, g) => new GroupSums(table.groups[g] as TuplePairs, own));
    this.places = groups.map((own) => own.map((value) => AT.values + values.indexOf(value)));
    this.update();
  }

  /** To be called when what was learned of the levels has changed. */
  update(): void {
    const { table, learned, fixed, patterns } = this;
    patterns.example.forEach((pair, pattern) => {
      const at = pattern * FIXED;
      fixed[at] = learned.nameBits(table.given[pair] as number, table.surname[pair] as number, 0);
      fixed[at + 1] = this.loginBits(pair);
      fixed[at + 2] = this.wordBits(pair);
      table.levels.forEach((column, c) => {
        fixed[at + 3 + c] = (learned.levels[c] as Float64Array)[column[pair] as number] as number;
      });
    });
  }

  /**
   * Writes the bits of the pairs from place `from` up to `to` of a list into `sums`, from its beginning. One
   * group of fields after another, so that the processor can wait for many values at once.
   * @param probability what is believed of the pairs now: their own shares are taken out of the history of their values.
   */
  weigh(pairs: Int32Array, from: number, to: number, probability: Float32Array, sums: Float64Array): void {
    const { fixed } = this;
    const { nameChance } = this.table;
    const { of } = this.patterns;
    for (let k = from; k < to; k++) {
      const pair = pairs[k] as number;
      const first = (of[pair] as number) * FIXED;
      let sum = (fixed[first] as number) - (nameChance[pair] as number);
      for (let at = first + 1; at < first + FIXED; at++) sum += fixed[at] as number;
      sums[k - from] = sum;
    }
    for (const group of this.groups) group.addBits(pairs, from, to, probability, this.patterns, sums);
  }

  /** The bits of a pair comparison by comparison, at the places of `AT`; they add up to `weigh`. The array is used again by the next call. */
  explain(pair: number, probability: number): Float64Array {
    const { table, learned, parts } = this;
    parts.fill(0);
    const name = this.nameBits(pair);
    // The halves are told apart only for the explanation.
    parts[AT.given] = this.givenShare(table.given[pair] as number, table.surname[pair] as number, name);
    parts[AT.surname] = name - (parts[AT.given] as number);
    parts[AT.login] = this.loginBits(pair);
    parts[AT.words] = this.wordBits(pair);
    table.levels.forEach((column, c) => {
      parts[AT.levels + c] = (learned.levels[c] as Float64Array)[column[pair] as number] as number;
    });
    for (let g = 0; g < this.groups.length; g++) {
      const group = this.groups[g] as GroupSums;
      if (group.ofPeople && !isOfPeople(this.patterns, pair)) continue;
      const raw = group.sumNow(pair, probability);
      if (raw === raw) this.share(group, this.places[g] as readonly number[], raw, pair, probability);
    }
    return parts;
  }

  /** What of the bits of a name belongs to the given name: half, but where only one half is another's, what that costs is its own. */
  private givenShare(given: number, surname: number, name: number): number {
    if (given === 0) return 0;
    if (surname === 0) return name;
    const isOther = given === GIVEN.different || given === GIVEN.sameLetter;
    if (isOther === (surname === SURNAME.different)) return name / 2;
    if (!isOther) return name - Math.min(this.learned.nameBits(0, surname, 0), name / 2);
    const chance = given === GIVEN.sameLetter ? INITIAL_CHANCE : 0;
    return Math.min(this.learned.nameBits(given, 0, chance), name / 2);
  }

  /** Gives each field of a group its share of what the group is worth; what the curve changes beyond that goes to the strongest. */
  private share(group: GroupSums, places: readonly number[], raw: number, pair: number, probability: number): void {
    const { parts } = this;
    const worth = group.curve.bits(raw);
    const scale = raw * worth > 0 ? Math.min(worth / raw, 1) : 0;
    let strongest = -1;
    let most = -1;
    let shared = 0;
    for (let f = 0; f < places.length; f++) {
      const bits = group.fieldBits(f, pair, probability);
      if (bits !== bits) continue;
      const place = places[f] as number;
      parts[place] = bits * scale;
      shared += bits * scale;
      if (Math.abs(bits) > most) {
        most = Math.abs(bits);
        strongest = place;
      }
    }
    parts[strongest] = (parts[strongest] as number) + worth - shared;
  }

  private nameBits(pair: number): number {
    const { table } = this;
    return this.learned.nameBits(table.given[pair] as number, table.surname[pair] as number, table.nameChance[pair] as number);
  }

  private wordBits(pair: number): number {
    const { table, learned } = this;
    return wordBits(table.words[pair] as number) + (learned.leftOver[table.leftOver[pair] as number] as number);
  }

  private loginBits(pair: number): number {
    const { table } = this;
    const bits = this.learned.loginBits(table.given[pair] as number, table.surname[pair] as number, table.login[pair] as number);
    return table.words[pair] === 0 ? bits : Math.min(Math.max(bits, 0), MOST_LOGIN_BITS_BESIDE_WORDS);
  }
}
