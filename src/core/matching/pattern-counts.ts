import { COMPARISONS } from './comparisons.ts';
import type { LearnedWeights } from './learned-weights.ts';
import type { LevelPatterns } from './level-patterns.ts';
import type { PairTable } from './pair-table.ts';
import { POPULATION, POPULATIONS } from './population.ts';

/** Counts per pattern of levels what the learner is to be told: a thousand patterns instead of a million pairs. */
export class PatternCounts {
  private readonly table: PairTable;
  private readonly patterns: LevelPatterns;
  private readonly learned: LearnedWeights;
  private readonly match: Float64Array;
  private readonly pairs: Float64Array;

  constructor(table: PairTable, patterns: LevelPatterns, learned: LearnedWeights) {
    this.table = table;
    this.patterns = patterns;
    this.learned = learned;
    this.match = new Float64Array(patterns.size);
    this.pairs = new Float64Array(patterns.size);
  }

  /** Notes the pairs from place `from` up to `to` of a list with what is believed of them. */
  noteAll(pairs: Int32Array, from: number, to: number, probability: Float32Array): void {
    for (let k = from; k < to; k++) this.note(pairs[k] as number, probability[pairs[k] as number] as number);
  }

  /** How many true pairs were noted, by population. */
  expected(): Float64Array {
    const expected = new Float64Array(POPULATIONS);
    this.match.forEach((found, pattern) => {
      const population = this.patterns.population[pattern] as number;
      expected[population] = (expected[population] as number) + found;
    });
    return expected;
  }

  /** Notes a pair with what is believed of it. */
  note(pair: number, probability: number): void {
    const pattern = this.patterns.of[pair] as number;
    this.match[pattern] = (this.match[pattern] as number) + probability;
    this.pairs[pattern] = (this.pairs[pattern] as number) + 1;
    if (this.patterns.population[pattern] === POPULATION.functional)
      this.learned.noteLeftOver(this.table.leftOver[pair] as number, probability);
  }

  /** Tells the learner what the people among the pairs look like, and begins anew; mailboxes and rooms are too few and too different to teach about people. */
  teach(): void {
    const { table, learned, match, pairs } = this;
    this.patterns.example.forEach((example, pattern) => {
      if (this.patterns.population[pattern] === POPULATION.functional) return;
      const found = match[pattern] as number;
      const strangers = (pairs[pattern] as number) - found;
      learned.note(table.given[example] as number, table.surname[example] as number, table.login[example] as number, found, strangers);
      for (let c = 0; c < COMPARISONS.length; c++) {
        learned.noteLevel(c, (table.levels[c] as Uint8Array)[example] as number, found, strangers);
      }
    });
    match.fill(0);
    pairs.fill(0);
  }
}
