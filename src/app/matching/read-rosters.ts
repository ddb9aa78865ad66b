import { ownMemory } from '#core/compare/memory.ts';
import { joinSides, type Rosters, type SideToJoin } from '#core/matching/join-sides.ts';
import type { TenantFacts } from '#core/matching/prepared-side.ts';
import { vocabulariesOf } from '#core/matching/side-vocabularies.ts';
import type { AccountTable } from '../db/account-table.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { startThread } from '../jobs/second-thread.ts';
import { tell } from '../jobs/tell.ts';
import { readSide, type ReadSide } from './read-side.ts';
import { sharedMemory } from './shared-memory.ts';

/** Both sides ready for the engine, and the ids of their accounts in the order of its indexes. */
export interface ReadRosters {
  readonly rosters: Rosters;
  readonly sourceIds: readonly number[];
  readonly targetIds: readonly number[];
}

type Accounts = Pick<AccountTable, 'each' | 'count'>;

/** Reads and prepares both sides. */
export function* readRosters(accounts: Accounts): Generator<JobProgress, ReadRosters> {
  const sources = accounts.count('source');
  const total = sources + accounts.count('target');
  const source = yield* tell(readSide(accounts, 'source'), (done) => ({ phase: 'load', done, total }));
  const target = yield* tell(readSide(accounts, 'target'), (done) => ({ phase: 'load', done: sources + done, total }));
  const normalising = (): JobProgress => ({ phase: 'normalise', done: 0, total: 0 });
  return yield* tell(join(), normalising);

  function* join(): Generator<number, ReadRosters> {
    const facts = [yield* source.preparer.learn(), yield* target.preparer.learn()] as const;
    const sides = [yield* finish(source, facts[0], facts[1]), yield* finish(target, facts[1], facts[0])] as const;
    return { rosters: yield* joinSides(...sides, ownMemory), sourceIds: Array.from(source.ids), targetIds: Array.from(target.ids) };
  }

  function* finish({ preparer }: ReadSide, own: TenantFacts, other: TenantFacts): Generator<number, SideToJoin> {
    return { side: yield* preparer.finish(own, other, ownMemory), vocabularies: preparer.vocabularies };
  }
}

/** The other thread never waits for this one to hear how far it is. */
const ANY_NUMBER = Number.MAX_SAFE_INTEGER;

/** The same with the target's accounts read and prepared by a second thread, over a connection of its own. */
export function* readRostersInTwo(projectPath: string, accounts: Accounts, workerUrl: URL): Generator<JobProgress, ReadRosters> {
  const total = accounts.count('source') + accounts.count('target');
  let here = 0;
  let there = 0;
  const loading = (): JobProgress => ({ phase: 'load', done: here + there, total });
  const normalising = (): JobProgress => ({ phase: 'normalise', done: 0, total: 0 });
  const thread = startThread(workerUrl);
  try {
    const reading = thread.run('readSide', { projectPath, side: 'target' }, ANY_NUMBER);
    const { preparer, ids } = yield* tell(readSide(accounts, 'source'), (done) => {
      here = done;
      return loading();
    });
    const own = yield* tell(preparer.learn(), loading);
    const other = yield* tell(reading, (done) => {
      there = done ?? there;
      return loading();
    });
    const finishing = thread.run('finishSide', own, ANY_NUMBER);
    const side = yield* tell(preparer.finish(own, other, sharedMemory), normalising);
    const theirs = yield* tell(finishing, normalising);
    const sides = [
      { side, vocabularies: preparer.vocabularies },
      { side: theirs.side, vocabularies: vocabulariesOf(theirs.texts) },
    ] as const;
    return {
      rosters: yield* tell(joinSides(...sides, sharedMemory), normalising),
      sourceIds: Array.from(ids),
      targetIds: Array.from(theirs.ids),
    };
  } finally {
    // Ended and not kept for comparing: what it read the accounts with is more than it will ever give back.
    thread.end();
  }
}
