import type { MatchConstraints } from '#core/matching/match-result.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { readAllDecided } from '../review/read-decided.ts';

/** The decisions of a project as the engine respects them, with places in the two lists of ids. Yields now and then. */
export function* readConstraints(
  tables: ProjectTables,
  sourceIds: readonly number[],
  targetIds: readonly number[],
): Generator<void, MatchConstraints> {
  const decided = yield* readAllDecided(tables);
  if (decided.size === 0) return { accepted: [], rejected: [], excluded: [] };
  const targetIndex = new Map(targetIds.map((id, index) => [id, index]));
  const sourceIndex = new Map(sourceIds.map((id, index) => [id, index]));
  const accepted: [number, number][] = [];
  const rejected: [number, number][] = [];
  const excluded: number[] = [];
  for (const [id, { verdict, rejectedIds }] of decided) {
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
