import { ownMemory, type Memory } from '#core/compare/memory.ts';
import type { Believed } from './beliefs.ts';
import { GroupCurves } from './group-curves.ts';
import { GroupLearner, type GroupToLearn } from './group-learner.ts';
import type { GroupSums } from './group-sums.ts';
import type { Rosters } from './join-sides.ts';
import type { LevelPatterns } from './level-patterns.ts';
import type { PairTable } from './pair-table.ts';
import type { Strangers } from './value-learner.ts';

/** What groups of fields are learned from. All that is as long as the pairs may be in memory that two threads see. */
export interface GroupsToLearn {
  readonly table: Pick<PairTable, 'source' | 'target'>;
  readonly patterns: Pick<LevelPatterns, 'of' | 'named' | 'people'>;
  /** The pairs that may be true. */
  readonly pairs: Int32Array;
  /** How many accounts each side has. */
  readonly sources: number;
  readonly targets: number;
  readonly strangers: Strangers;
  readonly groups: readonly GroupToLearn[];
}

/** What they learn from in a round. */
export interface GroupRound extends Believed {
  /** The only pairs to learn from from now on: all that may be true, and enough of the others. */
  readonly only: Int32Array | null;
}

/** Groups of fields that learn round by round. What is learned of one depends on nothing but itself and what is believed. */
export interface LearningGroups {
  readonly groups: readonly GroupSums[];
  /** Does a round. Yields now and then. Part of it may be under way before the first step is asked for. */
  readonly learn: (round: GroupRound) => Generator<number, void>;
}

/** All groups of the table. */
export function groupsOf(table: PairTable, patterns: LevelPatterns, { source, target, values }: Rosters, pairs: Int32Array): GroupsToLearn {
  const groups = table.groups.map((group) => {
    const own = table.values.filter((one) => one.group === group);
    const fields = own.map((one) => ({
      pairs: one,
      source: source.values[one.field],
      target: target.values[one.field],
      values: values[one.field].length,
    }));
    return { pairs: group, fields };
  });
  return {
    table: { source: table.source, target: table.target },
    patterns: { of: patterns.of, named: patterns.named, people: patterns.people },
    pairs,
    sources: source.size,
    targets: target.size,
    strangers: { from: table.size, to: table.size + table.strangers },
    groups,
  };
}

/** Begins to learn. Yields now and then. */
export function* learnGroups(order: GroupsToLearn, memory: Memory = ownMemory): Generator<number, LearningGroups> {
  const { table, patterns, pairs, sources, targets, strangers } = order;
  const learners: GroupLearner[] = [];
  for (const group of order.groups) {
    learners.push(new GroupLearner(group, patterns, strangers, memory));
    yield 0;
  }
  const curves = new GroupCurves(table, patterns, learners, pairs, sources, targets);
  yield 0;
  return {
    groups: learners.map(({ group }) => group),
    *learn({ only, ...believed }) {
      if (only) {
        curves.learnFrom(only);
        for (const learner of learners) {
          learner.keepOnly(only);
          yield 0;
        }
      }
      for (const learner of learners) yield* learner.learnValues(believed);
      yield* curves.learn(believed);
    },
  };
}
