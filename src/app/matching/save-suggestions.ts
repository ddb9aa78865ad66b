import { followingRules } from '#core/matching/follows-rules.ts';
import type { MatchResult } from '#core/matching/match-result.ts';
import { strongestReason, type StrongestReason } from '#core/matching/strongest-reason.ts';
import { CandidatePacker } from '../db/pack-candidates.ts';
import { ADDED_AT_ONCE, type StoredSuggestion, type SuggestionTable } from '../db/suggestion-table.ts';
import type { JobProgress } from '../jobs/job-progress.ts';

/** Suggestions written between two looks at the cancel flag. */
const BATCH = 2000;

/**
 * Writes what the engine said, in order of the source accounts' ids, which SQLite writes quickest. The
 * ids are those of the accounts that were given to the engine, in that order.
 */
export function* saveSuggestions(
  table: Pick<SuggestionTable, 'addMany' | 'suspendIndexes'>,
  result: Pick<MatchResult, 'suggestions' | 'candidates' | 'model'>,
  sourceIds: readonly number[],
  targetIds: readonly number[],
): Generator<JobProgress, void> {
  const { suggestions, candidates } = result;
  const { start, target, weight, probability, evidenceSize } = candidates;
  const idOf = (index: number): number => {
    const id = targetIds[index];
    if (id === undefined) throw new Error(`the engine named target ${index} of ${targetIds.length}`);
    return id;
  };
  const total = suggestions.length;
  const byId = inOrder(sourceIds);
  const followsRules = followingRules(result.model);
  const packer = new CandidatePacker();
  const resumeIndexes = table.suspendIndexes();
  let added: StoredSuggestion[] = [];
  let packs: Buffer[] = [];
  for (let done = 0; done < total; done++) {
    if (done % BATCH === 0) yield { phase: 'save', done, total };
    const source = byId[done]!;
    const { state, target: given, probability: chance, runnerUp, margin } = suggestions[source]!;
    let reason: StrongestReason | '' = given === null ? '' : 'nothing';
    let byRule = false;
    packer.begin(evidenceSize);
    for (let n = start[source]!; n < start[source + 1]!; n++) {
      const evidence = candidates.evidenceOf(n);
      packer.add(idOf(target[n]!), weight[n]!, probability[n]!, evidence, 0);
      if (target[n] !== given) continue;
      reason = strongestReason(evidence);
      byRule = followsRules(evidence);
    }
    packs.push(packer.finish());
    added.push({
      sourceId: sourceIds[source]!,
      state,
      targetId: given === null ? null : idOf(given),
      probability: chance,
      runnerUpId: runnerUp === null ? null : idOf(runnerUp),
      margin: Number.isFinite(margin) ? margin : null,
      reason,
      byRule,
    });
    if (added.length < ADDED_AT_ONCE && done < total - 1) continue;
    table.addMany(added, packs);
    added = [];
    packs = [];
    packer.forget();
  }
  for (const _ of resumeIndexes()) yield { phase: 'save', done: total, total };
}

/** The places of ids in rising order. */
function inOrder(ids: readonly number[]): Uint32Array {
  const places = Uint32Array.from(ids, (_, place) => place);
  return ids.every((id, place) => place === 0 || ids[place - 1]! < id) ? places : places.sort((a, b) => ids[a]! - ids[b]!);
}
