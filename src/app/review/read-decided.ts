import { foldDecisions } from '#core/mapping/fold-decisions.ts';
import type { DecidedLink } from '#core/mapping/resolve-link.ts';
import type { ProjectTables } from '../db/project-tables.ts';

/** The decisions that stand for a source account, with targets as ids; a target that is in no file any more decides nothing. */
export function readDecided(tables: ProjectTables, sourceId: number): DecidedLink {
  const { keys, decisions } = tables;
  const standing = foldDecisions(decisions.standing(keys.of(sourceId)));
  const rejectedIds = new Set<number>();
  for (const key of standing.rejected) {
    const id = keys.idOf('target', key);
    if (id !== null) rejectedIds.add(id);
  }
  const { verdict } = standing;
  if (verdict?.act !== 'accept') return { verdict, rejectedIds };
  const targetId = keys.idOf('target', verdict.target);
  return { verdict: targetId === null ? null : { act: 'accept', targetId }, rejectedIds };
}

/** Accounts whose decisions are read between two pauses. */
const BATCH = 500;

/** The same for every source account about which anything was ever decided, in order of the names it was decided under. */
export function* readAllDecided(tables: ProjectTables): Generator<void, Map<number, DecidedLink>> {
  const decided = new Map<number, DecidedLink>();
  for (const key of tables.decisions.decidedSourceKeys()) {
    const id = tables.keys.idOf('source', key);
    if (id === null || decided.has(id)) continue;
    if (decided.size % BATCH === 0) yield;
    decided.set(id, readDecided(tables, id));
  }
  return decided;
}
