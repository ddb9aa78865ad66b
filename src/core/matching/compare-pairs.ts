import type { Ragged } from '#core/compare/ragged.ts';
import type { NameWords } from '#core/compare/name-words.ts';
import type { Rosters } from './join-sides.ts';
import { compareRange, type ComparisonInput } from './compare-range.ts';
import type { NameFrequency } from './name-frequency.ts';
import type { NumberPairs } from './number-pairs.ts';
import { makePairColumns, type PairColumns, type PairTable } from './pair-table.ts';
import { WARD } from './pairable.ts';
import type { Roster } from './roster.ts';
import { sampleRows } from './sample-rows.ts';
import { pairAllValues } from './value-pairs.ts';
import { numberTuples } from './value-tuples.ts';

/** Random pairs that show how strangers' departments, titles and places agree; one in 20,000 is fourteen bits. */
export const STRANGERS = 20_000;

/** Compares all candidate pairs, column by column. Yields the number of pairs done. */
export function* comparePairs(
  candidates: Ragged,
  rosters: Rosters,
  words: NameWords,
  frequency: NameFrequency,
): Generator<number, PairTable> {
  const tuples = yield* numberTuples(rosters);
  const columns = makePairColumns(candidates.items.length, STRANGERS, tuples.length);
  const input = { candidates, rosters, words, frequency, tuples };
  const numbers = yield* compareRange(input, columns, [[0, rosters.source.size]]);
  return yield* finishTable(input, columns, numbers, []);
}

/** What was found of other rows than the first: the places of their pairs, and per group their pairs of tuples in the order of their numbers. */
export interface ComparedRange {
  readonly from: number;
  readonly to: number;
  readonly tuples: readonly ReturnType<NumberPairs['list']>[];
}

/**
 * Makes the table of the columns that were compared in ranges.
 * @param numbers what the first range found.
 * @param others what the others found, in the order of their rows: numbers become those that one range would have given.
 */
export function* finishTable(
  { candidates, rosters, tuples }: ComparisonInput,
  { tuples: of, ...columns }: PairColumns,
  numbers: readonly NumberPairs[],
  others: readonly ComparedRange[],
): Generator<number, PairTable> {
  const size = candidates.items.length;
  for (const [g, all] of numbers.entries()) {
    for (const range of others) {
      renumber((of[g] as Int32Array).subarray(range.from, range.to), range.tuples[g] as ReturnType<NumberPairs['list']>, all);
      yield size;
    }
  }
  const people = [rosters.source, rosters.target].map(peopleOf) as [number[], number[]];
  const strangers = people.every((rows) => rows.length > 0) ? STRANGERS : 0;
  const step = sampleRows(rosters.source.size * 7 + rosters.target.size);
  for (let k = 0; k < strangers; k++) {
    const s = people[0][step(people[0].length)] as number;
    const t = people[1][step(people[1].length)] as number;
    tuples.forEach((group, g) => {
      const number = (numbers[g] as NumberPairs).number(group.source.of[s] as number, group.target.of[t] as number);
      (of[g] as Int32Array)[size + k] = number;
    });
  }
  yield size;
  const groups = numbers.map((all, g) => {
    const { left, right } = all.list();
    return { of: of[g] as Int32Array, source: left, target: right };
  });
  const pairing = pairAllValues(tuples, groups, rosters);
  for (;;) {
    const next = pairing.next();
    if (next.done) return { ...columns, size, strangers, target: candidates.items, groups, values: next.value };
    yield size;
  }
}

/** Numbers in the order in which the pairs come, whatever the order in which they were compared. */
function renumber(of: Int32Array, { left, right }: ReturnType<NumberPairs['list']>, all: NumberPairs): void {
  const numbers = new Int32Array(left.length).fill(-1);
  for (let pair = 0; pair < of.length; pair++) {
    const own = of[pair] as number;
    if ((numbers[own] as number) < 0) numbers[own] = all.number(left[own] as number, right[own] as number);
    of[pair] = numbers[own] as number;
  }
}

function peopleOf(roster: Roster): number[] {
  const rows: number[] = [];
  roster.ward.forEach((ward, row) => {
    if (ward === WARD.person) rows.push(row);
  });
  return rows;
}
