import { COMPARISONS } from './comparisons.ts';
import { FIELD_GROUPS } from './fields-compared.ts';
import type { LearnedWeights } from './learned-weights.ts';
import { valuePairOf, type PairTable } from './pair-table.ts';
import { ScoreCurve } from './score-curve.ts';
import type { ValueWeights } from './value-weights.ts';
import { wordBits } from './word-weights.ts';

/** Where each comparison stands in the contributions: names, sign-in name, `COMPARISONS`, words, then the aligned fields of the table. */
export const AT = { given: 0, surname: 1, login: 2, levels: 3, words: 3 + COMPARISONS.length, values: 4 + COMPARISONS.length } as const;

/** From this share in its own history on, a candidate's share is taken out before it is judged by it. */
const NOTABLE_SHARE = 0.01;
/** The words of a mailbox are in its sign-in name too: what that adds is bounded. */
const MOST_LOGIN_BITS_BESIDE_WORDS = 4;

/** Turns the levels of a pair into bits, comparison by comparison. */
export class PairWeigher {
  /**
   * Per group of fields the places of its fields among the values, and what their sum is worth. In which domain a
   * mailbox or a program signs in follows from its kind, which is judged already: that group is `ofPeople`.
   */
  readonly groups: readonly { readonly fields: readonly number[]; readonly curve: ScoreCurve; readonly ofPeople: boolean }[];
  private readonly table: PairTable;
  private readonly learned: LearnedWeights;
  private readonly values: readonly ValueWeights[];
  private readonly parts: Float64Array;

  constructor(table: PairTable, learned: LearnedWeights, values: readonly ValueWeights[]) {
    this.table = table;
    this.learned = learned;
    this.values = values;
    this.parts = new Float64Array(AT.values + values.length);
    this.groups = FIELD_GROUPS.map((group) =>
      group.map((field) => values.findIndex((value) => value.pairs.field === field)).filter((at) => at >= 0),
    )
      .filter((fields) => fields.length > 0)
      .map((fields) => ({ fields, curve: new ScoreCurve(), ofPeople: fields.some((at) => values[at]?.pairs.field === 'domain') }));
  }

  /**
   * The bits of a pair.
   * @param probability what is believed of the pair now: its own share is taken out of the history of its values.
   */
  weigh(pair: number, probability: number): number {
    const { table, learned, groups } = this;
    let sum = this.nameBits(pair) + this.loginBits(pair) + this.wordBits(pair);
    for (let c = 0; c < table.levels.length; c++) {
      sum += (learned.levels[c] as Float64Array)[(table.levels[c] as Uint8Array)[pair] as number] as number;
    }
    for (let g = 0; g < groups.length; g++) {
      const group = groups[g] as (typeof groups)[number];
      if (group.ofPeople && table.words[pair] !== 0) continue;
      const raw = this.rawSum(group.fields, pair, probability);
      if (raw === raw) sum += group.curve.bits(raw);
    }
    return sum;
  }

  /** The plain sum of the bits of a group's fields; NaN when no field is known on both sides. */
  rawSum(fields: readonly number[], pair: number, probability: number): number {
    let sum = 0;
    let known = 0;
    for (let f = 0; f < fields.length; f++) {
      const value = this.values[fields[f] as number] as ValueWeights;
      const n = valuePairOf(value.pairs, pair);
      if (n < 0) continue;
      known++;
      sum += probability > NOTABLE_SHARE ? value.bitsWithout(n, probability) : (value.fresh[n] as number);
    }
    return known === 0 ? Number.NaN : sum;
  }

  /** The bits of a pair comparison by comparison, at the places of `AT`; they add up to `weigh`. The array is used again by the next call. */
  explain(pair: number, probability: number): Float64Array {
    const { table, learned, parts } = this;
    parts.fill(0);
    const name = this.nameBits(pair);
    // The halves are told apart only for the explanation.
    parts[AT.given] = table.given[pair] === 0 ? 0 : table.surname[pair] === 0 ? name : name / 2;
    parts[AT.surname] = name - (parts[AT.given] as number);
    parts[AT.login] = this.loginBits(pair);
    parts[AT.words] = this.wordBits(pair);
    table.levels.forEach((column, c) => {
      parts[AT.levels + c] = (learned.levels[c] as Float64Array)[column[pair] as number] as number;
    });
    for (const { fields, curve, ofPeople } of this.groups) {
      if (ofPeople && table.words[pair] !== 0) continue;
      const raw = this.rawSum(fields, pair, probability);
      if (!Number.isNaN(raw)) this.share(fields, raw, curve.bits(raw), pair, probability);
    }
    return parts;
  }

  /** Gives each field of a group its share of what the group is worth; what the curve changes beyond that goes to the strongest. */
  private share(fields: readonly number[], raw: number, worth: number, pair: number, probability: number): void {
    const { parts } = this;
    const scale = raw * worth > 0 ? Math.min(worth / raw, 1) : 0;
    let strongest = -1;
    let most = -1;
    let shared = 0;
    for (const v of fields) {
      const value = this.values[v] as ValueWeights;
      const n = valuePairOf(value.pairs, pair);
      if (n < 0) continue;
      const bits = probability > NOTABLE_SHARE ? value.bitsWithout(n, probability) : (value.fresh[n] as number);
      parts[AT.values + v] = bits * scale;
      shared += bits * scale;
      if (Math.abs(bits) > most) {
        most = Math.abs(bits);
        strongest = AT.values + v;
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
