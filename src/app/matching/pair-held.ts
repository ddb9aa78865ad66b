import type { Side } from '#core/directory/account.ts';
import type { MatchProgress, MatchResult } from '#core/matching/match-result.ts';
import type { Db } from '../db/connect.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { HeldRows } from '../import/held-rows.ts';
import { importFiles, type FileToImport } from '../import/import-files.ts';
import { isWorthAThread } from '../import/worth-a-thread.ts';
import { inTransaction } from '../jobs/in-transaction.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { EarlySides } from './early-sides.ts';
import { runEngine } from './pair-accounts.ts';
import { joinFromThreads } from './read-rosters.ts';

/** Two files paired, of which no project is kept. The engine's indexes are the numbers of the held rows. */
export interface HeldPairing {
  readonly rows: Readonly<Record<Side, HeldRows>>;
  readonly result: MatchResult;
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
  try {
    yield* inTransaction(db, importFiles(tables, files, at, workerUrl, early));
    const prepared = early.both();
    if (prepared === null || early.held === null) return null;
    const { rosters } = yield* joinFromThreads(prepared, 0);
    const result = yield* runEngine(rosters, { accepted: [], rejected: [], excluded: [] }, workerUrl);
    const { pairsCompared, model } = result;
    tables.suggestions.setRun({ pairedAt: at, pairsCompared, nextAccountId: 1, model });
    tables.meta.setPairingStale(false);
    return { rows: early.held, result };
  } finally {
    early.end();
  }
}
