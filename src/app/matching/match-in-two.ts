import { describeSounds } from '#core/compare/name-words.ts';
import { step } from '#core/matching/block.ts';
import { BLOCKING_RULES } from '#core/matching/blocking-keys.ts';
import { finishTable } from '#core/matching/compare-pairs.ts';
import { compareRange } from '#core/matching/compare-range.ts';
import { gatherTargets, halfOfWork } from '#core/matching/gather-targets.ts';
import type { Rosters } from '#core/matching/join-sides.ts';
import { matchRosters, type PairingSteps } from '#core/matching/match.ts';
import type { MatchConstraints, MatchProgress, MatchResult } from '#core/matching/match-result.ts';
import { measureNames } from '#core/matching/name-frequency.ts';
import type { OtherPeople } from '#core/matching/other-people.ts';
import { makePairColumns } from '#core/matching/pair-table.ts';
import { weighPairs } from '#core/matching/weigh-pairs.ts';
import { startThread, type SecondThread } from '../jobs/second-thread.ts';
import { findTakenBlocks, joinCandidates } from './pair-work.ts';
import { sharedMemory } from './shared-memory.ts';
import { takeRows } from './take-pieces.ts';

/** The other thread never waits for this one to hear how far it is. */
const ANY_NUMBER = Number.MAX_SAFE_INTEGER;

/**
 * Pairs like `matchRosters`, sharing what splits into independent parts with a second thread.
 * @param rosters in shared memory.
 */
export function* matchInTwo(rosters: Rosters, constraints: MatchConstraints, workerUrl: URL): Generator<MatchProgress, MatchResult> {
  // Started before there is work for it: until then it loads what it needs.
  const thread = startThread(workerUrl);
  try {
    return yield* matchRosters(rosters, constraints, stepsInTwo(thread));
  } finally {
    thread.end();
  }
}

function stepsInTwo(thread: SecondThread): PairingSteps {
  let others: Generator<unknown, OtherPeople>;
  return {
    memory: sharedMemory,
    *find(rosters) {
      const { source, target } = rosters;
      const rules = BLOCKING_RULES.length;
      const { words: texts } = rosters;
      const describing = thread.run('describeLoosely', texts, ANY_NUMBER);
      // What needs no words the other thread finds as long as not all is known of them.
      const plain = thread.run('findPlainBlocks', withoutTexts(rosters), ANY_NUMBER);
      const sounds = yield* describeSounds(texts);
      const taken = new Int32Array(sharedMemory(4));
      const finding = thread.run('findBlocks', { sounds, taken }, ANY_NUMBER);
      const words = { texts, ...sounds, ...(yield* awaitEnd(describing, 0)) };
      const frequency = yield* measureNames(words, source, target);
      const own = yield* findTakenBlocks(rosters, words, taken, 'front');
      const blocks = [yield* awaitEnd(plain, rules), yield* awaitEnd(finding, rules), own];

      const middle = halfOfWork(blocks, source.size);
      const gathering = thread.run('gather', { blocks, from: middle }, ANY_NUMBER);
      const first = yield* step(rules, gatherTargets(blocks, rosters, 0, middle));
      return { words, frequency, candidates: joinCandidates(first, yield* awaitEnd(gathering, rules)) };
    },
    *compare(candidates, rosters, words, frequency) {
      const { size: rows } = rosters.source;
      const size = candidates.items.length;
      const columns = makePairColumns(size, sharedMemory);
      const taken = new Int32Array(sharedMemory(4));
      const comparing = thread.run('compare', { candidates, frequency, columns, taken }, ANY_NUMBER);
      yield* compareRange({ candidates, rosters, words, frequency }, columns, takeRows(taken, rows, 'front'));
      const tuples = yield* awaitEnd(comparing, size);
      others = thread.run('meetOthers', null, ANY_NUMBER);
      return yield* finishTable(candidates, rosters, columns, tuples);
    },
    *meetOthers() {
      return yield* awaitEnd(others, 0);
    },
    *weigh(weighing) {
      const middle = weighing.pairs.length >> 1;
      const rest = thread.run('weigh', { weighing, from: middle }, ANY_NUMBER);
      const first = yield* weighPairs(weighing, 0, middle);
      const second = yield* awaitEnd(rest, 0);
      weighing.hopeful.copyWithin(first, middle, middle + second);
      return first + second;
    },
  };
}

function* awaitEnd<T>(running: Generator<unknown, T>, done: number): Generator<number, T> {
  for (;;) {
    const next = running.next();
    if (next.done) return next.value;
    yield done;
  }
}

/** Without the texts that the other thread does not look at; sending them would take as long as a tenth of the work. */
function withoutTexts(rosters: Rosters): Rosters {
  const bare = <Columns extends Rosters['source']>(side: Columns): Columns => ({ ...side, spellings: nothing(side.spellings) });
  return { ...rosters, source: bare(rosters.source), target: bare(rosters.target), words: [], values: nothing(rosters.values) };
}

function nothing<Texts extends Rosters['values']>(texts: Texts): Texts {
  return Object.fromEntries(Object.keys(texts).map((field) => [field, []])) as unknown as Texts;
}
