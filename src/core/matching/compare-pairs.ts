import { ownMemory, type Memory } from '#core/compare/memory.ts';
import type { Ragged } from '#core/compare/ragged.ts';
import type { NameWords } from '#core/compare/name-words.ts';
import type { Rosters } from './join-sides.ts';
import { compareRange } from './compare-range.ts';
import type { NameFrequency } from './name-frequency.ts';
import { makePairColumns, type PairColumns, type PairTable } from './pair-table.ts';
import { pairTuples, type PairedTuples } from './tuple-pairs.ts';
import { pairAllValues } from './value-pairs.ts';

/** Compares all candidate pairs, column by column. Yields the number of pairs done. */
export function* comparePairs(
  candidates: Ragged,
  rosters: Rosters,
  words: NameWords,
  frequency: NameFrequency,
): Generator<number, PairTable> {
  const tuples = yield* pairTuples(candidates, rosters);
  const columns = makePairColumns(candidates.items.length);
  yield* compareRange({ candidates, rosters, words, frequency }, columns, [[0, rosters.source.size]]);
  return yield* finishTable(candidates, rosters, columns, tuples);
}

/** Makes the table of the columns, when all rows have been compared. */
export function* finishTable(
  candidates: Ragged,
  rosters: Rosters,
  columns: PairColumns,
  { tuples, pairs, strangers }: PairedTuples,
  memory: Memory = ownMemory,
): Generator<number, PairTable> {
  const size = candidates.items.length;
  const pairing = pairAllValues(tuples, pairs, rosters, memory);
  for (;;) {
    const next = pairing.next();
    if (next.done) return { ...columns, size, strangers, target: candidates.items, groups: pairs, values: next.value };
    yield size;
  }
}
