import { GIVEN } from '#core/compare/compare-given.ts';
import { ownMemory, type Memory } from '#core/compare/memory.ts';
import { SURNAME } from '#core/compare/compare-surname.ts';
import { COMPARISONS, PHONE } from './comparisons.ts';
import type { GroupSums } from './group-sums.ts';
import type { LearnedWeights } from './learned-weights.ts';
import { INITIAL_CHANCE } from './name-frequency.ts';
import { isOfPeople, type LevelPatterns } from './level-patterns.ts';
import { FIXED, relativesBits, type PairSums } from './pair-sums.ts';
import { PHONE_COLUMN } from './relatives.ts';
import type { PairTable } from './pair-table.ts';
import type { ValueWeights } from './value-weights.ts';
import { wordBits } from './word-weights.ts';

/** Where each comparison stands in the contributions: names, sign-in name, `COMPARISONS`, words, then the aligned fields of the table. */
export const AT = { given: 0, surname: 1, login: 2, levels: 3, words: 3 + COMPARISONS.length, values: 4 + COMPARISONS.length } as const;

/** The words of a mailbox are in its sign-in name too: what that adds is bounded. */
const MOST_LOGIN_BITS_BESIDE_WORDS = 4;

/** Turns the levels of a pair into bits, comparison by comparison. */
export class PairWeigher {
  private readonly groups: readonly GroupSums[];
  /** Per group the places of its fields among the contributions. */
  private readonly places: readonly (readonly number[])[];
  private readonly table: PairTable;
  private readonly learned: LearnedWeights;
  private readonly parts: Float64Array;
  private readonly patterns: LevelPatterns;
  /** The group that tells where somebody lives, and the place of the street among the contributions. */
  private readonly home: GroupSums | null;
  private readonly streetPlace: number;
  /** See `PairSums`; the bits of each pattern, which `update` works out, and what never changes. */
  private readonly fixed: Float64Array;
  private readonly columns: Omit<PairSums, 'groups'>;

  constructor(
    table: PairTable,
    patterns: LevelPatterns,
    learned: LearnedWeights,
    groups: readonly GroupSums[],
    values: readonly ValueWeights[],
    relatives: Float32Array | null,
    memory: Memory = ownMemory,
  ) {
    this.table = table;
    this.learned = learned;
    this.patterns = patterns;
    this.fixed = new Float64Array(memory(8 * patterns.size * FIXED));
    this.parts = new Float64Array(AT.values + values.length);
    this.groups = groups;
    this.places = groups.map((group) => group.values.map((value) => AT.values + values.indexOf(value)));
    const isStreet = ({ pairs }: ValueWeights): boolean => pairs.field === 'streetAddress';
    this.home = this.groups.find((group) => group.values.some(isStreet)) ?? null;
    this.streetPlace = AT.values + values.findIndex(isStreet);
    this.columns = {
      of: patterns.of,
      fixed: this.fixed,
      nameChance: table.nameChance,
      home: this.home ? this.groups.indexOf(this.home) : -1,
      relatives,
      surname: table.surname,
      phone: table.levels[PHONE_COLUMN] as Uint8Array,
      surnameBits: learned.surname,
      phoneBits: learned.levels[PHONE_COLUMN] as Float64Array,
    };
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

  /** What the weights are made of, as it stands now. */
  sums(): PairSums {
    return { ...this.columns, groups: this.groups.map(({ judgedBy, worth, own }) => ({ judgedBy, worth, own })) };
  }

  /** The bits of a pair comparison by comparison, at the places of `AT`; they add up to what `sumPairs` finds. The array is used again by the next call. */
  explain(pair: number, probability: number): Float64Array {
    const { table, parts, fixed } = this;
    parts.fill(0);
    const first = (this.patterns.of[pair] as number) * FIXED;
    const name = this.nameBits(pair);
    // The halves are told apart only for the explanation.
    parts[AT.given] = this.givenShare(table.given[pair] as number, table.surname[pair] as number, name);
    parts[AT.surname] = name - (parts[AT.given] as number);
    parts[AT.login] = fixed[first + 1] as number;
    parts[AT.words] = fixed[first + 2] as number;
    for (let c = 0; c < COMPARISONS.length; c++) parts[AT.levels + c] = fixed[first + 3 + c] as number;
    let place = 0;
    for (let g = 0; g < this.groups.length; g++) {
      const group = this.groups[g] as GroupSums;
      if (group.ofPeople && !isOfPeople(this.patterns, pair)) continue;
      const raw = group.sumNow(pair, probability);
      if (raw !== raw) continue;
      this.share(group, this.places[g] as readonly number[], raw);
      if (group === this.home) place = group.curve.bits(raw);
    }
    this.explainRelatives(pair, place);
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

  /** What a household takes away is taken from the telephone or the street that they share. */
  private explainRelatives(pair: number, place: number): void {
    const { table, parts } = this;
    const start = this.columns.relatives?.[pair] ?? Number.NaN;
    if (start !== start) return;
    const at = ((table.levels[PHONE_COLUMN] as Uint8Array)[pair] as number) < PHONE.few ? this.streetPlace : AT.levels + PHONE_COLUMN;
    parts[at] = (parts[at] as number) - relativesBits(this.columns, pair, start, place);
  }

  /** Gives each field of a group its share of what the group is worth; what the curve changes beyond that goes to the strongest. */
  private share(group: GroupSums, places: readonly number[], raw: number): void {
    const { parts } = this;
    const worth = group.curve.bits(raw);
    const scale = raw * worth > 0 ? Math.min(worth / raw, 1) : 0;
    let strongest = -1;
    let most = -1;
    let shared = 0;
    for (let f = 0; f < places.length; f++) {
      const bits = group.bits[f] as number;
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
