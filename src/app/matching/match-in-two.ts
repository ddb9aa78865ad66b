import { comparePairs, finishTable, STRANGERS } from '#core/matching/compare-pairs.ts';
import { compareRange, type ComparisonInput } from '#core/matching/compare-range.ts';
import type { Rosters } from '#core/matching/join-sides.ts';
import { matchRosters, type Compare } from '#core/matching/match.ts';
import type { MatchConstraints, MatchProgress, MatchResult } from '#core/matching/match-result.ts';
import { makePairColumns } from '#core/matching/pair-table.ts';
import { numberTuples } from '#core/matching/value-tuples.ts';
import { startThread, type SecondThread } from '../jobs/second-thread.ts';
import { sharedMemory } from './shared-memory.ts';

/** The other thread never waits for this one to hear how far it is. */
const ANY_NUMBER = Number.MAX_SAFE_INTEGER;
/** Fewer candidates are compared here before the other thread has begun. */
const WORTH_SHARING = 50_000;

/**
 * Pairs like `matchRosters`, sharing what splits into independent halves with a second thread.
 * @param rosters in shared memory.
 * @param least candidates from which the other thread is asked.
 */
export function* matchInTwo(
  rosters: Rosters,
  constraints: MatchConstraints,
  workerUrl: URL,
  least = WORTH_SHARING,
): Generator<MatchProgress, MatchResult> {
  // Started before there is work for it: until then it loads what it needs.
  const thread = startThread(workerUrl);
  try {
    return yield* matchRosters(rosters, constraints, compareInTwo(thread, least));
  } finally {
    thread.end();
  }
}

function compareInTwo(thread: SecondThread, least: number): Compare {
  return function* (candidates, rosters, words, frequency) {
    const size = candidates.items.length;
    if (size < least) return yield* comparePairs(candidates, rosters, words, frequency);
    const tuples = yield* numberTuples(rosters);
    const columns = makePairColumns(size, STRANGERS, tuples.length, sharedMemory);
    const input: ComparisonInput = { candidates, rosters: withoutTexts(rosters), words, frequency, tuples };
    const { size: rows } = rosters.source;
    const middle = candidates.start.findIndex((start) => start >= size / 2);
    const comparing = thread.run('compare', { input, columns, fromRow: middle, toRow: rows }, ANY_NUMBER);
    const numbers = yield* compareRange({ ...input, rosters }, columns, 0, middle);
    let theirs = comparing.next();
    for (; !theirs.done; theirs = comparing.next()) yield size;
    thread.end();
    const { tuples: found } = theirs.value;
    return yield* finishTable({ ...input, rosters }, columns, numbers, [
      { from: candidates.start[middle] as number, to: size, tuples: found },
    ]);
  };
}

/** Without the texts that comparing ranges does not look at; sending them would take as long as a tenth of the work. */
function withoutTexts(rosters: Rosters): Rosters {
  const bare = <Columns extends Rosters['source']>(side: Columns): Columns => ({ ...side, spellings: nothing(side.spellings) });
  return { ...rosters, source: bare(rosters.source), target: bare(rosters.target), words: [], values: nothing(rosters.values) };
}

function nothing<Texts extends Rosters['values']>(texts: Texts): Texts {
  return Object.fromEntries(Object.keys(texts).map((field) => [field, []])) as unknown as Texts;
}
