import type { PairTable } from './pair-table.ts';
import { COMPARISONS } from './comparisons.ts';
import { FIELD_GROUPS } from './fields-compared.ts';
import type { LearnedWeights } from './learned-weights.ts';
import type { ValueWeights } from './value-weights.ts';
import { ScoreCurve } from './score-curve.ts';
import { wordBits } from './word-weights.ts';

/** Where each comparison stands in the contributions: names, sign-in name, `COMPARISONS`, words, then the aligned fields of the table. */
export const AT = { given: 0, surname: 1, login: 2, levels: 3, words: 3 + COMPARISONS.length, values: 4 + COMPARISONS.length } as const;

/** From this share in its own history on, a candidate's share is taken out before it is judged by it. */
const NOTABLE_SHARE = 0.01;
/** The words of a mailbox are in its sign-in name too: what that adds is bounded. */
const MOST_LOGIN_BITS_BESIDE_WORDS = 4;

/** Turns the levels of a pair into bits, comparison by comparison. */
export class PairWeigher {
  /** Bits per comparison of the pair weighed last, at the places of `AT`. */
  readonly parts: Float32Array;
  private readonly table: PairTable;
  private readonly learned: LearnedWeights;
  private readonly values: readonly ValueWeights[];
  /** Per group of fields the places of its fields among the values, and what their sum is worth. */
  readonly groups: readonly { readonly fields: readonly number[]; readonly curve: ScoreCurve }[];

  constructor(table: PairTable, learned: LearnedWeights, values: readonly ValueWeights[]) {
    this.table = table;
    this.learned = learned;
    this.values = values;
    this.parts = new Float32Array(AT.values + values.length);
    this.groups = FIELD_GROUPS.map((group) =>
      group.map((field) => values.findIndex((value) => value.pairs.field === field)).filter((at) => at >= 0),
    )
      .filter((fields) => fields.length > 0)
      .map((fields) => ({ fields, curve: new ScoreCurve() }));
  }

  /**
   * Weighs a pair and leaves the contributions in `parts`.
   * @param probability what is believed of the pair now: its own share is taken out of the history of its values.
   */
  weigh(pair: number, probability: number): number {
    const { table, learned, parts } = this;
    const given = table.given[pair] as number;
    const surname = table.surname[pair] as number;
    const name = learned.nameBits(given, surname, table.nameChance[pair] as number);
    // The halves are told apart only for the explanation: the surname's own bits, the rest to the given name.
    parts[AT.given] = given === 0 ? 0 : surname === 0 ? name : name / 2;
    parts[AT.surname] = name - (parts[AT.given] as number);
    const words = wordBits(table.words[pair] as number);
    let login = learned.loginBits(given, surname, table.login[pair] as number);
    if (table.words[pair] !== 0) login = Math.min(Math.max(login, 0), MOST_LOGIN_BITS_BESIDE_WORDS);
    parts[AT.login] = login;
    parts[AT.words] = words;
    let sum = name + login + words;
    for (let c = 0; c < table.levels.length; c++) {
      const bits = (learned.levels[c] as Float64Array)[(table.levels[c] as Uint8Array)[pair] as number] as number;
      parts[AT.levels + c] = bits;
      sum += bits;
    }
    for (const { fields, curve } of this.groups) sum += this.weighGroup(fields, curve, pair, probability);
    return sum;
  }

  /** The plain sum of the bits of a group's fields, and each in `parts`; NaN when no field is known on both sides. */
  rawSum(fields: readonly number[], pair: number, probability: number): number {
    let sum = Number.NaN;
    for (const v of fields) {
      const value = this.values[v] as ValueWeights;
      const n = value.pairs.of[pair] as number;
      let bits = 0;
      if (n >= 0) {
        bits = probability > NOTABLE_SHARE ? value.bitsWithout(n, probability) : (value.fresh[n] as number);
        sum = Number.isNaN(sum) ? bits : sum + bits;
      }
      this.parts[AT.values + v] = bits;
    }
    return sum;
  }

  private weighGroup(fields: readonly number[], curve: ScoreCurve, pair: number, probability: number): number {
    const { parts } = this;
    const raw = this.rawSum(fields, pair, probability);
    if (Number.isNaN(raw)) return 0;
    const worth = curve.bits(raw);
    // For the explanation each field gets its share; what the curve changes beyond that goes to the strongest.
    const scale = raw * worth > 0 ? Math.min(worth / raw, 1) : 0;
    let strongest = AT.values + (fields[0] as number);
    let shared = 0;
    for (const v of fields) {
      const at = AT.values + v;
      if (Math.abs(parts[at] as number) > Math.abs(parts[strongest] as number)) strongest = at;
    }
    for (const v of fields) {
      const at = AT.values + v;
      parts[at] = (parts[at] as number) * scale;
      shared += parts[at] as number;
    }
    parts[strongest] = (parts[strongest] as number) + worth - shared;
    return worth;
  }
}
