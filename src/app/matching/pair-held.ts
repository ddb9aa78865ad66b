import type { Side } from '#core/directory/account.ts';
import type { MatchProgress, MatchResult } from '#core/matching/match-result.ts';
import type { Db } from '../db/connect.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { HeldRows } from '../import/held-rows.ts';
import { importFiles, NAMING_SAMPLE, type FileToImport } from '../import/import-files.ts';
import { isWorthAThread } from '../import/worth-a-thread.ts';
import { inTransaction } from '../jobs/in-transaction.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import type { SecondThread } from '../jobs/second-thread.ts';
import { tell } from '../jobs/tell.ts';
import { EarlySides } from './early-sides.ts';
import type { HeldTenant } from './held-crosswalk.ts';
import { runEngine } from './pair-accounts.ts';
import { joinFromThreads } from './read-rosters.ts';

/** Two files paired, of which no project is kept. The engine's indexes are the numbers of the held rows. */
export interface HeldPairing {
  readonly rows: Readonly<Record<Side, HeldRows>>;
  readonly result: MatchResult;
  readonly planner: HeldPlanner;
}

/** The thread that reads what is held of the accounts and then makes the mapping. Whoever is given it ends it. */
export interface HeldPlanner {
  readonly thread: SecondThread;
  readonly reading: Generator<unknown, Readonly<Record<Side, HeldTenant>>>;
}

/**
 * Pairs the accounts of two large files, one for each side, without writing them into the project, which is new: writing
 * and reading them takes as long as pairing. Of the project's tables only those of the files, of their faults and of the
 * run are filled. Null where it takes the project, and then nothing of this one may be used: with other or with small
 * files, and where accounts are not what their rows say by themselves.
 */
export function* pairHeld(
  db: Db,
  tables: ProjectTables,
  files: readonly FileToImport[],
  at: string,
  workerUrl: URL,
): Generator<JobProgress | MatchProgress, HeldPairing | null> {
  const sides = new Set(files.map(({ side }) => side));
  if (files.length !== 2 || sides.size !== 2 || !files.every(({ path }) => isWorthAThread(path))) return null;
  const early = new EarlySides(true);
  let thread: SecondThread | null = null;
  let isPaired = false;
  try {
    yield* inTransaction(db, importFiles(tables, files, at, workerUrl, early));
    const rows = early.held;
    const prepared = early.take();
    if (prepared === null || rows === null) return null;
    const planner = prepared.source.thread;
    thread = planner;
    const { rosters } = yield* joinFromThreads(prepared, 0, true);
    const read = (): HeldPlanner['reading'] =>
      planner.run('readHeld', { source: rows.source.taken, target: rows.target.taken, naming: NAMING_SAMPLE }, Number.MAX_SAFE_INTEGER);
    let reading: HeldPlanner['reading'] | null = null;
    const engine = runEngine(rosters, { accepted: [], rejected: [], excluded: [] }, workerUrl);
    const result = yield* tell(engine, (step) => {
      // From the second round on weighing leaves most of a processor to others.
      if (step.phase === 'weigh' && step.done > 0) reading ??= read();
      return step;
    });
    const { pairsCompared, model } = result;
    tables.suggestions.setRun({ pairedAt: at, pairsCompared, nextAccountId: 1, model });
    tables.meta.setPairingStale(false);
    isPaired = true;
    return { rows, result, planner: { thread: planner, reading: reading ?? read() } };
  } finally {
    early.end();
    if (!isPaired) thread?.end();
  }
}
