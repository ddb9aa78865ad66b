import type { MatchConstraints, MatchProgress } from '#core/matching/match-result.ts';
import { match } from '#core/matching/match.ts';
import type { StoredAccount } from '../db/account-table.ts';
import type { Db } from '../db/connect.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { inTransaction } from '../jobs/in-transaction.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { rebuildLinks } from '../review/project-links.ts';
import { readAllDecided } from '../review/read-decided.ts';

/** Rows written between two looks at the cancel flag. */
const BATCH = 2000;

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
  const result = yield* match(source, target, readConstraints(tables, source, target));
  yield* inTransaction(db, save());
  return { pairsCompared: result.pairsCompared };

  function* save(): Generator<JobProgress, void> {
    const { suggestions, meta } = tables;
    const total = result.suggestions.length + result.candidates.length;
    const idOf = (accounts: readonly StoredAccount[], index: number): number => {
      const account = accounts[index];
      if (!account) throw new Error(`the engine named account ${index} of ${accounts.length}`);
      return account.id;
    };
    const targetIdOf = (index: number | null): number | null => (index === null ? null : idOf(target, index));
    suggestions.clear();
    suggestions.setRun({ pairedAt: at, pairsCompared: result.pairsCompared, model: result.model });
    let done = 0;
    for (const suggestion of result.suggestions) {
      suggestions.add({
        sourceId: idOf(source, suggestion.source),
        state: suggestion.state,
        targetId: targetIdOf(suggestion.target),
        probability: suggestion.probability,
        runnerUpId: targetIdOf(suggestion.runnerUp),
        margin: Number.isFinite(suggestion.margin) ? suggestion.margin : null,
      });
      if (++done % BATCH === 0) yield { phase: 'save', done, total };
    }
    for (const candidate of result.candidates) {
      const { weight, probability, evidence } = candidate;
      suggestions.addCandidate({
        sourceId: idOf(source, candidate.source),
        targetId: idOf(target, candidate.target),
        weight,
        probability,
        evidence,
      });
      if (++done % BATCH === 0) yield { phase: 'save', done, total };
    }
    meta.setPairingStale(false);
    yield* rebuildLinks(tables);
    meta.nextRevision();
  }
}

function readConstraints(tables: ProjectTables, source: readonly StoredAccount[], target: readonly StoredAccount[]): MatchConstraints {
  const targetIndex = new Map(target.map((account, index) => [account.id, index]));
  const sourceIndex = new Map(source.map((account, index) => [account.id, index]));
  const accepted: [number, number][] = [];
  const rejected: [number, number][] = [];
  const excluded: number[] = [];
  for (const [id, { verdict, rejectedIds }] of readAllDecided(tables)) {
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
