import { availableParallelism } from 'node:os';
import type { MatchConstraints, MatchProgress, MatchResult } from '#core/matching/match-result.ts';
import type { Rosters } from '#core/matching/join-sides.ts';
import { matchRosters } from '#core/matching/match.ts';
import type { Db } from '../db/connect.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { inTransaction } from '../jobs/in-transaction.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { tell } from '../jobs/tell.ts';
import { rebuildLinks } from '../review/project-links.ts';
import { readConstraints } from './read-constraints.ts';
import type { EarlySides } from './early-sides.ts';
import { findChanges } from './find-changes.ts';
import { matchInTwo } from './match-in-two.ts';
import { joinFromThreads, readRosters, readRostersInTwo, type ReadRosters } from './read-rosters.ts';
import { saveSuggestions } from './save-suggestions.ts';

/**
 * The number of accounts of both sides from which a second thread is worth its start: it costs as much
 * processor time as pairing three thousand accounts, and warms up by itself.
 */
const WORTH_A_THREAD = 20_000;

export interface PairingOutcome {
  readonly pairsCompared: number;
}

/**
 * Pairs the two tenants of a project, respecting every decision, and keeps the suggestions. The
 * engine runs outside the transaction; an early end leaves the suggestions of the run before. Two
 * threads share the work where `workerUrl` names the entry of our worker; they come to the same answer as one.
 * @param early sides that the import right before has prepared, if it has.
 */
export function* pairAccounts(
  db: Db,
  tables: ProjectTables,
  at: string,
  workerUrl: URL | null = null,
  early: EarlySides | null = null,
): Generator<JobProgress | MatchProgress, PairingOutcome> {
  yield { phase: 'load', done: 0, total: 0 };
  // Nobody reads the project until the pairing is saved.
  db.pragma('shrink_memory');
  const { accounts } = tables;
  const inTwo = isWorthTwo(accounts.count('source') + accounts.count('target')) ? workerUrl : null;
  const { rosters, sourceIds, targetIds } = yield* ready();
  const constraints = yield* tell(readConstraints(tables, sourceIds, targetIds), () => ({ phase: 'load', done: 0, total: 0 }));
  const result = yield* runEngine(rosters, constraints, workerUrl);
  yield* inTransaction(db, save());
  return { pairsCompared: result.pairsCompared };

  function ready(): Generator<JobProgress, ReadRosters> {
    const sides = early?.take();
    if (sides) return joinFromThreads(sides, 0);
    return inTwo ? readRostersInTwo(db.name, accounts, inTwo) : readRosters(accounts);
  }

  function* save(): Generator<JobProgress, void> {
    const { suggestions, meta } = tables;
    tables.changes.replace(yield* findChanges(tables, { result, sourceIds, targetIds, constraints }));
    suggestions.clear();
    suggestions.setRun({ pairedAt: at, pairsCompared: result.pairsCompared, nextAccountId: tables.accounts.nextId(), model: result.model });
    yield* saveSuggestions(suggestions, result, sourceIds, targetIds);
    meta.setPairingStale(false);
    yield* rebuildLinks(tables);
    meta.nextRevision();
  }
}

/** Whether pairing so many accounts is shared between two threads. */
function isWorthTwo(accounts: number): boolean {
  return accounts >= WORTH_A_THREAD && availableParallelism() > 1;
}

/** Runs the engine, in two threads where that is worth while. */
export function runEngine(rosters: Rosters, constraints: MatchConstraints, workerUrl: URL | null): Generator<MatchProgress, MatchResult> {
  const inTwo = isWorthTwo(rosters.source.size + rosters.target.size) ? workerUrl : null;
  return inTwo ? matchInTwo(rosters, constraints, inTwo) : matchRosters(rosters, constraints);
}
