import type { PairTable } from './pair-table.ts';
import { COMPARISONS } from './comparisons.ts';
import { FIELD_GROUPS } from './fields-compared.ts';
import type { LearnedWeights } from './learned-weights.ts';
import type { ValueWeights } from './value-weights.ts';
import { wordBits } from './word-weights.ts';

/** Where each comparison stands in the contributions: names, sign-in name, `COMPARISONS`, words, then the aligned fields of the table. */
export const AT = { given: 0, surname: 1, login: 2, levels: 3, words: 3 + COMPARISONS.length, values: 4 + COMPARISONS.length } as const;

/** Two facts of a group (a department and the title within it) repeat each other in part: the weaker counts this much. */
const SECOND_FACT = 0.7;
/** A person who moved office within the city: the finer disagreement counts half beside the coarser agreement. */
const FINER_DISAGREEMENT = 0.5;
/** The words of a mailbox are in its sign-in name too: what that adds is bounded. */
const MOST_LOGIN_BITS_BESIDE_WORDS = 4;

/** Turns the levels of a pair into bits, comparison by comparison. */
export class PairWeigher {
  /** Bits per comparison of the pair weighed last, at the places of `AT`. */
  readonly parts: Float32Array;
  private readonly table: PairTable;
  private readonly learned: LearnedWeights;
  private readonly values: readonly ValueWeights[];
  private readonly groups: readonly (readonly number[])[];

  constructor(table: PairTable, learned: LearnedWeights, values: readonly ValueWeights[]) {
    this.table = table;
    this.learned = learned;
    this.values = values;
    this.parts = new Float32Array(AT.values + values.length);
    this.groups = FIELD_GROUPS.map((group) =>
      group.map((field) => values.findIndex((value) => value.pairs.field === field)).filter((at) => at >= 0),
    ).filter((group) => group.length > 0);
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
    for (const group of this.groups) sum += this.weighGroup(group, pair, probability);
    return sum;
  }

  private weighGroup(group: readonly number[], pair: number, probability: number): number {
    let best = -1;
    let worst = -1;
    for (const v of group) {
      const value = this.values[v] as ValueWeights;
      const n = value.pairs.of[pair] as number;
      let bits = 0;
      if (n >= 0) {
        const fresh = value.fresh[n] as number;
        bits = fresh + probability * ((value.own[n] as number) - fresh);
      }
      this.parts[AT.values + v] = bits;
      if (best < 0 || bits > (this.parts[AT.values + best] as number)) best = v;
      if (worst < 0 || bits < (this.parts[AT.values + worst] as number)) worst = v;
    }
    const top = this.parts[AT.values + best] as number;
    let sum = 0;
    for (const v of group) {
      const bits = this.parts[AT.values + v] as number;
      let kept: number;
      if (v === best && bits > 0) kept = bits;
      else if (bits > 0) kept = group.length <= 3 ? bits * SECOND_FACT : 0;
      else if (v === worst) kept = top > 0 ? bits * FINER_DISAGREEMENT : bits;
      else kept = group.length <= 3 ? bits * SECOND_FACT : 0;
      this.parts[AT.values + v] = kept;
      sum += kept;
    }
    return sum;
  }
}
