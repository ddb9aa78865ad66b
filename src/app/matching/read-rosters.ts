import { ownMemory } from '#core/compare/memory.ts';
import type { Side } from '#core/directory/account.ts';
import { joinSides, type Rosters } from '#core/matching/join-sides.ts';
import type { AccountTable } from '../db/account-table.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { endThreads, startThread } from '../jobs/second-thread.ts';
import { tell } from '../jobs/tell.ts';
import type { SideInThread } from './early-sides.ts';
import { readSide } from './read-side.ts';
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
  return yield* tell(join(), normalising);

  function* join(): Generator<number, ReadRosters> {
    const facts = [yield* source.preparer.learn(ownMemory), yield* target.preparer.learn(ownMemory)] as const;
    const sides = [
      yield* source.preparer.finish(facts[0], facts[1], ownMemory),
      yield* target.preparer.finish(facts[1], facts[0], ownMemory),
    ] as const;
    return { rosters: yield* joinSides(...sides, ownMemory), sourceIds: Array.from(source.ids), targetIds: Array.from(target.ids) };
  }
}

/** The same with each side read and prepared by a thread of its own, over a connection of its own. */
export function* readRostersInTwo(projectPath: string, accounts: Accounts, workerUrl: URL): Generator<JobProgress, ReadRosters> {
  const inThread = (side: Side): SideInThread => {
    const thread = startThread(workerUrl);
    return { thread, learning: thread.run('readSide', { projectPath, side }, ANY_NUMBER) };
  };
  const total = accounts.count('source') + accounts.count('target');
  return yield* joinFromThreads({ source: inThread('source'), target: inThread('target') }, total);
}

/** The other threads never wait for this one to hear how far they are. */
const ANY_NUMBER = Number.MAX_SAFE_INTEGER;

const normalising = (): JobProgress => ({ phase: 'normalise', done: 0, total: 0 });

/**
 * Joins two sides that threads prepare, and ends the threads.
 * @param total accounts of both that are being read.
 * @param keepsSource whether the thread of the source is left to the caller when it is done.
 */
export function* joinFromThreads(
  { source, target }: Record<Side, SideInThread>,
  total: number,
  keepsSource = false,
): Generator<JobProgress, ReadRosters> {
  let isJoined = false;
  try {
    let read = 0;
    const loading = (done: number | null): JobProgress => ({ phase: 'load', done: (read = done ?? read), total });
    const own = yield* follow(source.learning, loading);
    const sources = read;
    const other = yield* follow(target.learning, (done) => ({ phase: 'load', done: sources + (done ?? 0), total }));
    const finishing = [
      source.thread.run('finishSide', other.facts, ANY_NUMBER),
      target.thread.run('finishSide', own.facts, ANY_NUMBER),
    ] as const;
    // What it pairs with it loads while the sides are joined.
    target.thread.load('findPlainBlocks');
    const sides = [yield* follow(finishing[0], normalising), yield* follow(finishing[1], normalising)] as const;
    const joined = {
      rosters: yield* tell(joinSides(...sides, sharedMemory), normalising),
      sourceIds: Array.from(own.ids),
      targetIds: Array.from(other.ids),
    };
    isJoined = true;
    return joined;
  } finally {
    if (!isJoined) endThreads([source.thread, target.thread]);
    else {
      // Whoever pairs them takes it over.
      target.thread.release();
      if (!keepsSource) source.thread.end();
    }
  }
}

/** Takes what a thread comes to, telling how far it is. Left early it ends nothing: both threads are asked to before either is waited for. */
function* follow<Step, Result>(work: Generator<Step, Result>, progress: (step: Step) => JobProgress): Generator<JobProgress, Result> {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
    yield progress(next.value);
  }
}
