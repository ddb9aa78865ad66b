import { COMPARISONS } from './comparisons.ts';
import type { Beliefs } from './beliefs.ts';
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
  /** How many pairs show each pattern, without those that were buried. */
  private readonly pairs: Float64Array;

  constructor(table: PairTable, patterns: LevelPatterns, learned: LearnedWeights) {
    this.table = table;
    this.patterns = patterns;
    this.learned = learned;
    this.match = new Float64Array(patterns.size);
    this.pairs = Float64Array.from(patterns.pairs);
  }

  /** Notes what is believed of the pairs. */
  note({ pairs, probability }: Beliefs): void {
    const { match, learned } = this;
    const { of, population } = this.patterns;
    match.fill(0);
    for (let k = 0; k < pairs.length; k++) {
      const pair = pairs[k] as number;
      const pattern = of[pair] as number;
      match[pattern] = (match[pattern] as number) + (probability[pair] as number);
      if (population[pattern] === POPULATION.functional)
        learned.noteLeftOver(this.table.leftOver[pair] as number, probability[pair] as number);
    }
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

  /** Tells the learner what the people among the pairs look like. */
  teach(): void {
    for (let pattern = 0; pattern < this.patterns.size; pattern++) {
      const found = this.match[pattern] as number;
      this.tell(pattern, found, (this.pairs[pattern] as number) - found);
    }
  }

  /** Tells the learner of pairs that are strangers' for good, and counts them no more. */
  bury(dead: Int32Array): void {
    const { of, size } = this.patterns;
    const buried = new Float64Array(size);
    for (let k = 0; k < dead.length; k++) {
      const pattern = of[dead[k] as number] as number;
      buried[pattern] = (buried[pattern] as number) + 1;
    }
    for (let pattern = 0; pattern < size; pattern++) {
      this.tell(pattern, 0, buried[pattern] as number);
      this.pairs[pattern] = (this.pairs[pattern] as number) - (buried[pattern] as number);
    }
  }

  /** Mailboxes and rooms are too few and too different to teach about people. */
  private tell(pattern: number, found: number, strangers: number): void {
    const { table, learned, patterns } = this;
    if (patterns.population[pattern] === POPULATION.functional) return;
    const example = patterns.example[pattern] as number;
    learned.note(table.given[example] as number, table.surname[example] as number, table.login[example] as number, found, strangers);
    for (let c = 0; c < COMPARISONS.length; c++) {
      learned.noteLevel(c, (table.levels[c] as Uint8Array)[example] as number, found, strangers);
    }
  }
}
