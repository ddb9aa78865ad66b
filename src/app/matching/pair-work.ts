import { describeLoosely, describeNameWords, type LooseClasses, type NameWords, type WordSounds } from '#core/compare/name-words.ts';
import type { Ragged } from '#core/compare/ragged.ts';
import type { Blocks } from '#core/matching/block-list.ts';
import { BlockFinder, step } from '#core/matching/block.ts';
import { BLOCKING_RULES } from '#core/matching/blocking-keys.ts';
import type { BlockingRule } from '#core/matching/blocking-rule.ts';
import { compareRange } from '#core/matching/compare-range.ts';
import { gatherTargets } from '#core/matching/gather-targets.ts';
import { columnsOf } from '#core/matching/group-sums.ts';
import type { Rosters } from '#core/matching/join-sides.ts';
import { learnGroups, type LearningGroups } from '#core/matching/learn-groups.ts';
import type { NameFrequency } from '#core/matching/name-frequency.ts';
import { meetOtherPeople } from '#core/matching/other-people.ts';
import type { PairColumns } from '#core/matching/pair-table.ts';
import { pairTuples } from '#core/matching/tuple-pairs.ts';
import { weighPairs, type Weighing } from '#core/matching/weigh-pairs.ts';
import type { ThreadWork } from '../jobs/thread-tasks.ts';
import { sharedMemory } from './shared-memory.ts';
import { takePieces, takeRows } from './take-pieces.ts';

/** Those that can be followed before anything is known of the words, and the others. */
const PLAIN_RULES = BLOCKING_RULES.filter(({ plain }) => plain === true);
const LONGEST: BlockingRule['name'] = 'misspelt';
/** The one that takes longest first and the next last, where the two threads begin: they share what is left. */
const WORD_RULES = BLOCKING_RULES.filter(({ plain }) => plain !== true).toSorted(
  (a, b) => Number(b.name === LONGEST) - Number(a.name === LONGEST),
);

/** What a second thread has to know of words beside what it has found itself, to find blocks and later to compare. */
export interface BlockOrder {
  readonly sounds: WordSounds;
  /** How many of the rules that look at words are taken, see `takePieces`. */
  readonly taken: Int32Array;
}

/** The source rows whose candidates it is to gather, from `from` up to the last. */
export interface GatherOrder {
  readonly blocks: readonly Blocks[];
  readonly from: number;
}

/** What it is to compare, beside what it knows. */
export interface CompareOrder {
  readonly candidates: Ragged;
  readonly frequency: NameFrequency;
  /** In shared memory. */
  readonly columns: PairColumns;
  /** How many of the ranges of rows are taken, see `takeRows`. */
  readonly taken: Int32Array;
}

/** The pairs that it is to weigh, from place `from` of the list up to the last; all that is long is in shared memory. */
export interface WeighOrder {
  readonly weighing: Weighing;
  readonly from: number;
}

/** The tasks of a second thread in pairing, in this order; what one of them was sent or has found the next ones know. */
export interface PairWork {
  readonly describeLoosely: ThreadWork<'describeLoosely'>;
  readonly findPlainBlocks: ThreadWork<'findPlainBlocks'>;
  readonly findBlocks: ThreadWork<'findBlocks'>;
  readonly gather: ThreadWork<'gather'>;
  readonly compare: ThreadWork<'compare'>;
  readonly meetOthers: ThreadWork<'meetOthers'>;
  readonly learnGroups: ThreadWork<'learnGroups'>;
  readonly learnRound: ThreadWork<'learnRound'>;
  readonly weigh: ThreadWork<'weigh'>;
}

export function createPairWork(): PairWork {
  let described: (LooseClasses & Pick<NameWords, 'texts'>) | null = null;
  let rosters: Rosters | null = null;
  let words: NameWords | null = null;
  let compared: CompareOrder | null = null;
  let learning: LearningGroups | null = null;
  return {
    describeLoosely: {
      *work(texts) {
        const classes = yield* describeLoosely(texts);
        described = { texts, ...classes };
        return classes;
      },
    },
    findPlainBlocks: {
      *work(sent) {
        rosters = sent;
        const noWords = yield* describeNameWords([]);
        const finder = new BlockFinder(rosters, noWords);
        for (const rule of PLAIN_RULES) yield* step(0, finder.find(rule));
        return finder.blocks(sharedMemory);
      },
    },
    findBlocks: {
      *work(order) {
        words = { ...known(described), ...order.sounds };
        return yield* findTakenBlocks(known(rosters), words, order.taken, 'back');
      },
    },
    gather: {
      *work({ blocks, from }) {
        const sides = known(rosters);
        return yield* gatherTargets(blocks, sides, from, sides.source.size, sharedMemory);
      },
    },
    compare: {
      *work(order) {
        const sides = known(rosters);
        const { candidates, frequency, columns, taken } = order;
        compared = order;
        const tuples = yield* pairTuples(candidates, sides, sharedMemory);
        const of = { candidates, rosters: sides, words: known(words), frequency };
        yield* compareRange(of, columns, takeRows(taken, sides.source.size, 'back'));
        return tuples;
      },
    },
    meetOthers: {
      *work() {
        const { candidates, frequency, columns } = known(compared);
        return yield* meetOtherPeople({ ...columns, target: candidates.items }, known(rosters), frequency, sharedMemory);
      },
    },
    learnGroups: {
      *work(order) {
        learning = yield* learnGroups(order, sharedMemory);
        return learning.groups.map(columnsOf);
      },
    },
    learnRound: {
      *work(round) {
        const { groups, learn } = known(learning);
        yield* learn(round);
        return groups.map(({ own }) => own);
      },
    },
    weigh: {
      *work({ weighing, from }) {
        return yield* weighPairs(weighing, from);
      },
    },
  };
}

function known<Sent>(sent: Sent | null): Sent {
  if (sent === null) throw new Error('what this task goes by has not been sent');
  return sent;
}

/** Finds the blocks of the rules by words that this thread takes, into shared memory. Yields how many rules both have done, or nearly. */
export function* findTakenBlocks(rosters: Rosters, words: NameWords, taken: Int32Array, from: 'front' | 'back'): Generator<number, Blocks> {
  const finder = new BlockFinder(rosters, words);
  for (const rule of takePieces(taken, WORD_RULES.length, from)) {
    const done = PLAIN_RULES.length + (taken[0] as number) - 1;
    yield* step(done, finder.find(WORD_RULES[rule] as BlockingRule));
  }
  return finder.blocks(sharedMemory);
}
