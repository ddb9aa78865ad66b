import { describeSounds } from '#core/compare/name-words.ts';
import { step } from '#core/matching/block.ts';
import { BLOCKING_RULES } from '#core/matching/blocking-keys.ts';
import { finishTable } from '#core/matching/compare-pairs.ts';
import { compareRange } from '#core/matching/compare-range.ts';
import { gatherTargets, halfOfWork } from '#core/matching/gather-targets.ts';
import { GroupSums } from '#core/matching/group-sums.ts';
import type { Rosters } from '#core/matching/join-sides.ts';
import { leaveLikenesses } from '#core/matching/leave-likenesses.ts';
import { learnGroups, type GroupsToLearn, type LearningGroups } from '#core/matching/learn-groups.ts';
import { matchRosters, type PairingSteps } from '#core/matching/match.ts';
import type { MatchConstraints, MatchProgress, MatchResult } from '#core/matching/match-result.ts';
import { countNames, sampleLevels } from '#core/matching/name-frequency.ts';
import type { OtherPeople } from '#core/matching/other-people.ts';
import { makePairColumns } from '#core/matching/pair-table.ts';
import { weighPairs } from '#core/matching/weigh-pairs.ts';
import { startThread, type SecondThread } from '../jobs/second-thread.ts';
import { findTakenBlocks } from './pair-work.ts';
import { sharedMemory } from './shared-memory.ts';
import { takeRows } from './take-pieces.ts';

/** The other thread never waits for this one to hear how far it is. */
const ANY_NUMBER = Number.MAX_SAFE_INTEGER;

/**
 * Pairs like `matchRosters`, sharing what splits into independent parts with a second thread.
 * @param rosters in shared memory.
 * @param few see `leaveLikenesses`.
 */
export function* matchInTwo(
  rosters: Rosters,
  constraints: MatchConstraints,
  workerUrl: URL,
  few?: number,
): Generator<MatchProgress, MatchResult> {
  // Started before there is work for it: until then it loads what it needs.
  const thread = startThread(workerUrl);
  try {
    return yield* matchRosters(rosters, constraints, stepsInTwo(thread), few);
  } finally {
    thread.end();
  }
}

function stepsInTwo(thread: SecondThread): PairingSteps {
  let others: Generator<unknown, OtherPeople>;
  return {
    memory: sharedMemory,
    *find(rosters, decided, few) {
      const { source, target } = rosters;
      const rules = BLOCKING_RULES.length;
      const { words: texts } = rosters;
      const describing = thread.run('describeLoosely', texts, ANY_NUMBER);
      // What needs no words the other thread finds as long as not all is known of them.
      const plain = thread.run('findPlainBlocks', withoutTexts(rosters), ANY_NUMBER);
      const sounds = yield* describeSounds(texts);
      const taken = new Int32Array(sharedMemory(4));
      const finding = thread.run('findBlocks', { sounds, taken }, ANY_NUMBER);
      const counted = yield* countNames({ texts, ...sounds }, source, target);
      const words = { texts, ...sounds, ...(yield* awaitEnd(describing, 0)) };
      const frequency = { ...counted, ...(yield* sampleLevels(words, source, target)) };
      const own = yield* findTakenBlocks(rosters, words, taken, 'front');
      const blocks = [yield* awaitEnd(plain, rules), yield* awaitEnd(finding, rules), own];

      const middle = halfOfWork(blocks, source.size);
      const gathering = thread.run('gather', { blocks, from: middle }, ANY_NUMBER);
      const first = yield* step(rules, gatherTargets(blocks, rosters, 0, middle));
      const gathered = [first, yield* awaitEnd(gathering, rules)];
      return { words, frequency, candidates: yield* step(rules, leaveLikenesses(gathered, decided, sharedMemory, few)) };
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
      return yield* finishTable(candidates, rosters, columns, tuples, sharedMemory);
    },
    *meetOthers() {
      return yield* awaitEnd(others, 0);
    },
    learnGroups: (order) => learnInTwo(thread, order),
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

/** Leaves the largest group of fields to the other thread, in this and in all rounds. */
function learnInTwo(thread: SecondThread, order: GroupsToLearn): Generator<number, LearningGroups> {
  const sizes = order.groups.map(({ pairs, fields }) => pairs.source.length * fields.length);
  const largest = sizes.indexOf(Math.max(...sizes));
  const beginning = thread.run('learnGroups', { ...order, groups: order.groups.slice(largest, largest + 1) }, ANY_NUMBER);
  return begin();

  function* begin(): Generator<number, LearningGroups> {
    const own = yield* learnGroups({ ...order, groups: order.groups.toSpliced(largest, 1) }, sharedMemory);
    const others = (yield* awaitEnd(beginning, 0)).map((columns) => new GroupSums(columns));
    return {
      groups: own.groups.toSpliced(largest, 0, ...others),
      learn: (round) => doRound(own.learn(round), thread.run('learnRound', round, ANY_NUMBER), others),
    };
  }

  function* doRound(
    own: Generator<number, void>,
    theirs: Generator<unknown, Float64Array[]>,
    others: readonly GroupSums[],
  ): Generator<number, void> {
    yield* own;
    (yield* awaitEnd(theirs, 0)).forEach((bits, g) => ((others[g] as GroupSums).own = bits));
  }
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
