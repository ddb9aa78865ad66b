import type { NameWords } from '#core/compare/name-words.ts';
import type { Ragged } from '#core/compare/ragged.ts';
import { BlockList, type Blocks } from '#core/matching/block-list.ts';
import { findBlocks, step } from '#core/matching/block.ts';
import { BLOCKING_RULES } from '#core/matching/blocking-keys.ts';
import { compareRange } from '#core/matching/compare-range.ts';
import { gatherTargets } from '#core/matching/gather-targets.ts';
import type { Rosters } from '#core/matching/join-sides.ts';
import type { NameFrequency } from '#core/matching/name-frequency.ts';
import { meetOtherPeople } from '#core/matching/other-people.ts';
import type { PairColumns } from '#core/matching/pair-table.ts';
import { pairTuples } from '#core/matching/tuple-pairs.ts';
import { weighPairs, type Weighing } from '#core/matching/weigh-pairs.ts';
import type { ThreadWork } from '../jobs/thread-tasks.ts';
import { sharedMemory } from './shared-memory.ts';
import { takePieces, takeRows } from './take-pieces.ts';

/** What a second thread has to know to find blocks, and later to compare; its columns are in shared memory. */
export interface BlockOrder {
  readonly rosters: Rosters;
  readonly words: NameWords;
  /** How many of the rules are taken, see `takePieces`. */
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

/** The tasks of a second thread in pairing, in this order; the sides are sent with the first of them. */
export interface PairWork {
  readonly findBlocks: ThreadWork<'findBlocks'>;
  readonly gather: ThreadWork<'gather'>;
  readonly compare: ThreadWork<'compare'>;
  readonly meetOthers: ThreadWork<'meetOthers'>;
  readonly weigh: ThreadWork<'weigh'>;
}

export function createPairWork(): PairWork {
  let sent: Pick<BlockOrder, 'rosters' | 'words'> | null = null;
  let compared: CompareOrder | null = null;
  const known = (): Pick<BlockOrder, 'rosters' | 'words'> => {
    if (sent === null) throw new Error('no sides have been sent');
    return sent;
  };
  return {
    findBlocks: {
      *work({ rosters, words, taken }) {
        sent = { rosters, words };
        return yield* findTakenBlocks(rosters, words, taken, 'back');
      },
    },
    gather: {
      *work({ blocks, from }) {
        const { rosters } = known();
        return yield* gatherTargets(blocks, rosters, from, rosters.source.size, sharedMemory);
      },
    },
    compare: {
      *work(order) {
        const { rosters, words } = known();
        const { candidates, frequency, columns, taken } = order;
        compared = order;
        const tuples = yield* pairTuples(candidates, rosters, sharedMemory);
        yield* compareRange({ candidates, rosters, words, frequency }, columns, takeRows(taken, rosters.source.size, 'back'));
        return tuples;
      },
    },
    meetOthers: {
      *work() {
        if (compared === null) throw new Error('no pairs have been compared');
        const { candidates, frequency, columns } = compared;
        return yield* meetOtherPeople({ ...columns, target: candidates.items }, known().rosters, frequency, sharedMemory);
      },
    },
    weigh: {
      *work({ weighing, from }) {
        // Without the room behind it, which would be sent with it.
        return (yield* weighPairs(weighing, from)).slice();
      },
    },
  };
}

/** Finds the blocks of the rules that this thread takes, into shared memory. Yields how many both have done, or nearly. */
export function* findTakenBlocks(rosters: Rosters, words: NameWords, taken: Int32Array, from: 'front' | 'back'): Generator<number, Blocks> {
  const found = new BlockList();
  for (const rule of takePieces(taken, BLOCKING_RULES.length, from)) {
    yield* step((taken[0] as number) - 1, findBlocks(BLOCKING_RULES[rule] as (typeof BLOCKING_RULES)[number], rosters, words, found));
  }
  return found.blocks(sharedMemory);
}

/** The candidates of the first rows, and behind them those of the rest, in shared memory. */
export function joinCandidates(first: Ragged, rest: Ragged): Ragged {
  const rows = first.start.length - 1;
  const size = first.items.length;
  const start = new Int32Array(sharedMemory(4 * (rows + rest.start.length)));
  start.set(first.start);
  for (let row = 0; row < rest.start.length; row++) start[rows + row] = size + (rest.start[row] as number);
  const items = new Int32Array(sharedMemory(4 * (size + rest.items.length)));
  items.set(first.items);
  items.set(rest.items, size);
  return { start, items };
}
