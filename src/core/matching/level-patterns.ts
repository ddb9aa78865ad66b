import { SURNAME } from '#core/compare/compare-surname.ts';
import { COMPARISONS, LOGIN_BELIEFS } from './comparisons.ts';
import { NumberPairs } from './number-pairs.ts';
import { POPULATION, POPULATIONS, populationOf } from './population.ts';
import type { PairTable } from './pair-table.ts';
import type { Roster } from './roster.ts';

/** Pairs gone through between two looks at the clock of whoever drives. */
const STEP = 65_536;
/** How many levels `LEFT_OVER` has. */
const LEFT_OVERS = 4;
const LEVELS: readonly number[] = COMPARISONS.map(({ levels }) => levels.length);

/** The distinct combinations of levels among the pairs: a million pairs show a thousand of them, and each is weighed and counted once. */
export interface LevelPatterns {
  /** The pattern of each pair. */
  readonly of: Int32Array;
  readonly size: number;
  /** A pair that shows each pattern: the levels of all others that do are the same. */
  readonly example: Int32Array;
  /** The population of its pairs. */
  readonly population: Uint8Array;
}

/** Whether a pair is one of people, not of administrators' accounts, mailboxes or programs. */
export function isOfPeople({ of, population }: LevelPatterns, pair: number): boolean {
  const own = population[of[pair] as number];
  return own === POPULATION.person || own === POPULATION.guest;
}

/** Numbers the patterns in the order of first sight. Yields 0 now and then. */
export function* findPatterns(table: PairTable, source: Roster): Generator<number, LevelPatterns> {
  const of = new Int32Array(table.size);
  const numbers = new NumberPairs();
  const example: number[] = [];
  const { given, surname, login, levels, words, leftOver } = table;
  for (let pair = 0; pair < table.size; pair++) {
    let all = (given[pair] as number) * (SURNAME.reordered + 1) + (surname[pair] as number);
    all = all * LOGIN_BELIEFS.levels.length + (login[pair] as number);
    for (let c = 0; c < COMPARISONS.length; c++) all = all * (LEVELS[c] as number) + ((levels[c] as Uint8Array)[pair] as number);
    const others =
      ((words[pair] as number) * LEFT_OVERS + (leftOver[pair] as number)) * POPULATIONS +
      populationOf(source, table.source[pair] as number);
    const pattern = numbers.number(all, others);
    if (pattern === example.length) example.push(pair);
    of[pair] = pattern;
    if (pair % STEP === STEP - 1) yield 0;
  }
  const population = Uint8Array.from(example, (pair) => populationOf(source, table.source[pair] as number));
  return { of, size: example.length, example: Int32Array.from(example), population };
}
