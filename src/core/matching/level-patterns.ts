import { IntList } from '#core/compare/int-list.ts';
import { ownMemory, type Memory } from '#core/compare/memory.ts';
import { SURNAME } from '#core/compare/compare-surname.ts';
import { COMPARISONS, LOGIN_BELIEFS } from './comparisons.ts';
import { isNamePair, nameClass } from './name-class.ts';
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
  /** How many pairs show it. */
  readonly pairs: Int32Array;
  /** The population of its pairs. */
  readonly population: Uint8Array;
  /** 1 where its pairs are of people, not of administrators' accounts, mailboxes or programs. */
  readonly people: Uint8Array;
  /** 1 where its pairs are found by their names alone (see `isNamePair`). */
  readonly named: Uint8Array;
}

/** Whether a pair is one of people, not of administrators' accounts, mailboxes or programs. */
export function isOfPeople({ of, people }: Pick<LevelPatterns, 'of' | 'people'>, pair: number): boolean {
  return people[of[pair] as number] === 1;
}

/** Numbers the patterns in the order of first sight. Yields 0 now and then. */
export function* findPatterns(table: PairTable, source: Roster, memory: Memory = ownMemory): Generator<number, LevelPatterns> {
  const of = new Int32Array(memory(4 * table.size));
  const example = new IntList();
  const numbers = new NumberPairs();
  const populations = Uint8Array.from({ length: source.size }, (_, row) => populationOf(source, row));
  for (let from = 0; from < table.size; from += STEP) {
    numberPatterns(table, populations, from, Math.min(from + STEP, table.size), numbers, of, example);
    yield 0;
  }
  const pairs = new Int32Array(numbers.size);
  for (let pair = 0; pair < table.size; pair++) pairs[of[pair] as number] = (pairs[of[pair] as number] as number) + 1;
  const examples = example.view().slice();
  const population = Uint8Array.from(examples, (pair) => populations[table.source[pair] as number] as number);
  const people = population.map((own) => (own === POPULATION.person || own === POPULATION.guest ? 1 : 0));
  const named = Uint8Array.from(examples, (pair) =>
    isNamePair(nameClass(table.given[pair] as number, table.surname[pair] as number)) ? 1 : 0,
  );
  return { of, size: examples.length, example: examples, pairs, population, people, named };
}

function numberPatterns(
  { source, given, surname, login, levels, words, leftOver }: PairTable,
  populations: Uint8Array,
  from: number,
  to: number,
  numbers: NumberPairs,
  of: Int32Array,
  example: IntList,
): void {
  for (let pair = from; pair < to; pair++) {
    let all = (given[pair] as number) * (SURNAME.reordered + 1) + (surname[pair] as number);
    all = all * LOGIN_BELIEFS.levels.length + (login[pair] as number);
    for (let c = 0; c < levels.length; c++) all = all * (LEVELS[c] as number) + ((levels[c] as Uint8Array)[pair] as number);
    const others =
      ((words[pair] as number) * LEFT_OVERS + (leftOver[pair] as number)) * POPULATIONS + (populations[source[pair] as number] as number);
    const pattern = numbers.number(all, others);
    if (pattern === example.length) example.push(pair);
    of[pair] = pattern;
  }
}
