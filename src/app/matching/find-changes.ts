import { compareRuns, type RunRecord } from '#core/matching/compare-runs.ts';
import { explainPair } from '#core/matching/explain-pair.ts';
import type { MatchConstraints, MatchModel, MatchResult, Reason } from '#core/matching/match-result.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { StoredChange } from '../db/suggestion-change-table.ts';
import type { JobProgress } from '../jobs/job-progress.ts';

/** A run that has not been saved yet, over the ids of the accounts that were given to the engine, in that order. */
interface NewRun {
  readonly result: Pick<MatchResult, 'suggestions' | 'candidates' | 'model'>;
  readonly sourceIds: readonly number[];
  readonly targetIds: readonly number[];
  /** The decisions it respected, with indexes. */
  readonly constraints: MatchConstraints;
}

/**
 * Compares a run with the one that the project still holds: which open suggestions came out otherwise,
 * and why. Empty at the first run.
 */
export function* findChanges(tables: ProjectTables, run: NewRun): Generator<JobProgress, StoredChange[]> {
  const total = run.sourceIds.length;
  yield { phase: 'changes', done: 0, total };
  const before = storedRun(tables);
  if (!before) return [];
  const { constraints, sourceIds, targetIds } = run;
  const idsOf = ([source, target]: readonly [number, number]): [number, number] => [sourceIds[source]!, targetIds[target]!];
  const nameOf = (id: number): string => {
    const party = tables.accounts.party(id);
    // Two accounts of one person have one name, so a target goes by its sign-in name.
    return (tables.accounts.sideOf(id) === 'source' && party?.displayName) || party?.upn || party?.displayName || '';
  };
  const comparing = compareRuns({
    before,
    after: newRun(tables, run),
    sources: sourceIds,
    decisions: {
      accepted: constraints.accepted.map(idsOf),
      rejected: constraints.rejected.map(idsOf),
      excluded: constraints.excluded.map((source) => sourceIds[source]!),
    },
    nameOf,
  });
  let step = comparing.next();
  for (; !step.done; step = comparing.next()) yield { phase: 'changes', done: step.value, total };
  return step.value.map(({ source, before: { state, target }, sentence }) => ({
    sourceId: source,
    state,
    target: target === null ? '' : nameOf(target),
    sentence,
  }));
}

/** The run that the project holds, or null. */
function storedRun(tables: ProjectTables): RunRecord | null {
  const { suggestions } = tables;
  const run = suggestions.run();
  if (!run) return null;
  const said = new Map(suggestions.outcomes().map((outcome) => [outcome.sourceId, outcome]));
  const givenTo = new Map([...said.values()].flatMap(({ sourceId, targetId }) => (targetId === null ? [] : [[targetId, sourceId]])));
  return {
    said: (source) => {
      const outcome = said.get(source);
      return outcome ? { state: outcome.state, target: outcome.targetId } : null;
    },
    givenTo: (target) => givenTo.get(target) ?? null,
    had: (target) => target < run.nextAccountId,
    reasons: (source, target) => explain(tables, source, target, suggestions.candidate(source, target)?.evidence, run.model),
  };
}

function newRun(tables: ProjectTables, { result, sourceIds, targetIds }: NewRun): RunRecord {
  const { suggestions, candidates, model } = result;
  const sourceIndex = new Map(sourceIds.map((id, index) => [id, index]));
  const targetIndex = new Map(targetIds.map((id, index) => [id, index]));
  const givenTo = new Map(suggestions.flatMap(({ source, target }) => (target === null ? [] : [[targetIds[target]!, sourceIds[source]!]])));
  const evidenceOf = (source: number, target: number): Uint8Array | undefined => {
    const { start, target: targets } = candidates;
    const [s, t] = [sourceIndex.get(source)!, targetIndex.get(target)];
    for (let n = start[s]!; n < start[s + 1]!; n++) if (targets[n] === t) return candidates.evidenceOf(n);
    return undefined;
  };
  return {
    said: (source) => {
      const suggestion = suggestions[sourceIndex.get(source)!];
      if (!suggestion) return null;
      const { state, target } = suggestion;
      return { state, target: target === null ? null : targetIds[target]! };
    },
    givenTo: (target) => givenTo.get(target) ?? null,
    had: (target) => targetIndex.has(target),
    reasons: (source, target) => explain(tables, source, target, evidenceOf(source, target), model),
  };
}

function explain(
  { accounts }: ProjectTables,
  sourceId: number,
  targetId: number,
  evidence: Uint8Array | undefined,
  model: MatchModel,
): Reason[] {
  const source = evidence && accounts.read(sourceId);
  const target = evidence && accounts.read(targetId);
  return source && target ? explainPair(source, target, evidence, model) : [];
}
