import type { MatchConstraints, MatchProgress } from '#core/matching/match-result.ts';
import { match } from '#core/matching/match.ts';
import type { StoredAccount } from '../db/account-table.ts';
import type { Db } from '../db/connect.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { inTransaction } from '../jobs/in-transaction.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { rebuildLinks } from '../review/project-links.ts';
import { readAllDecided } from '../review/read-decided.ts';
import { findChanges } from './find-changes.ts';
import { saveSuggestions } from './save-suggestions.ts';

export interface PairingOutcome {
  readonly pairsCompared: number;
}

/**
 * Pairs the two tenants of a project, respecting every decision, and keeps the suggestions. The
 * engine runs outside the transaction; an early end leaves the suggestions of the run before.
 */
export function* pairAccounts(db: Db, tables: ProjectTables, at: string): Generator<JobProgress | MatchProgress, PairingOutcome> {
  yield { phase: 'load', done: 0, total: 0 };
  const source = tables.accounts.list('source');
  const target = tables.accounts.list('target');
  const reading = readConstraints(tables, source, target);
  let step = reading.next();
  for (; !step.done; step = reading.next()) yield { phase: 'load', done: 0, total: 0 };
  const constraints = step.value;
  const result = yield* match(source, target, constraints);
  yield* inTransaction(db, save());
  return { pairsCompared: result.pairsCompared };

  function* save(): Generator<JobProgress, void> {
    const { suggestions, meta } = tables;
    const sourceIds = source.map(({ id }) => id);
    const targetIds = target.map(({ id }) => id);
    tables.changes.replace(yield* findChanges(tables, { result, sourceIds, targetIds, constraints }));
    suggestions.clear();
    suggestions.setRun({ pairedAt: at, pairsCompared: result.pairsCompared, nextAccountId: tables.accounts.nextId(), model: result.model });
    yield* saveSuggestions(suggestions, result, sourceIds, targetIds);
    meta.setPairingStale(false);
    yield* rebuildLinks(tables);
    meta.nextRevision();
  }
}

function* readConstraints(
  tables: ProjectTables,
  source: readonly StoredAccount[],
  target: readonly StoredAccount[],
): Generator<void, MatchConstraints> {
  const targetIndex = new Map(target.map((account, index) => [account.id, index]));
  const sourceIndex = new Map(source.map((account, index) => [account.id, index]));
  const accepted: [number, number][] = [];
  const rejected: [number, number][] = [];
  const excluded: number[] = [];
  for (const [id, { verdict, rejectedIds }] of yield* readAllDecided(tables)) {
    const index = sourceIndex.get(id);
    if (index === undefined) continue;
    for (const rejectedId of rejectedIds) {
      const rejectedIndex = targetIndex.get(rejectedId);
      if (rejectedIndex !== undefined) rejected.push([index, rejectedIndex]);
    }
    if (verdict?.act === 'accept') {
      const acceptedIndex = targetIndex.get(verdict.targetId);
      // Two accounts can end up with one target only when files turn out to tell of one account; the first keeps it.
      if (acceptedIndex !== undefined && tables.links.read(id)?.targetId === verdict.targetId) accepted.push([index, acceptedIndex]);
    } else if (verdict?.act === 'exclude') {
      excluded.push(index);
    }
  }
  return { accepted, rejected, excluded };
}
