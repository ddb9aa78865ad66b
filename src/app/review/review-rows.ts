import { summarisePair } from '#core/matching/summarise-pair.ts';
import type { MatchModel } from '#core/matching/match-result.ts';
import type { ReviewRow } from '#contract/calls/review-calls.ts';
import type { StoredAccount } from '../db/account-table.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { explainOpen } from './explain-open.ts';
import type { FlaggedRecord } from './review-columns.ts';
import { flaggedRecords } from './review-index.ts';

/** A row with its reason. */
type WholeRow = ReviewRow & { readonly reason: string };

/** Makes the rows of a review list; ids that are no longer source accounts are left out. */
export function reviewRows(tables: ProjectTables, model: MatchModel | null, sourceIds: readonly number[]): WholeRow[] {
  const flags = flagsOf(tables, sourceIds);
  const read = tables.accounts.reader();
  return sourceIds.flatMap((id) => reviewRow(tables, model, id, flags.get(id), read) ?? []);
}

/** The same without the reasons of pairs, for which both accounts would have to be read out of their files' rows: a third of the time. */
export function rowsWithoutReasons(tables: ProjectTables, sourceIds: readonly number[]): ReviewRow[] {
  const flags = flagsOf(tables, sourceIds);
  return sourceIds.flatMap((id) => {
    const row = reviewRow(tables, null, id, flags.get(id));
    return row === null ? [] : row.target === null ? row : { ...row, reason: null };
  });
}

const flagsOf = (tables: ProjectTables, sourceIds: readonly number[]): ReadonlyMap<number, FlaggedRecord['flags']> =>
  new Map(flaggedRecords(tables, sourceIds).map((record) => [record.id, record.flags]));

/** One row, or null when there is no such source account. */
export function reviewRow(
  tables: ProjectTables,
  model: MatchModel | null,
  sourceId: number,
  flags = flaggedRecords(tables, [sourceId])[0]?.flags,
  read = tables.accounts.reader(),
): WholeRow | null {
  const { accounts, changes, links } = tables;
  const change = changes.read(sourceId);
  const link = links.read(sourceId);
  const source = accounts.party(sourceId);
  if (!link || !source) return null;
  return {
    source,
    state: link.state,
    decided: link.decided,
    probability: link.probability,
    target: link.targetId === null ? null : accounts.party(link.targetId),
    reason: link.targetId === null ? explainOpen(tables, link) : model ? summarise(tables, model, sourceId, link.targetId, read) : '',
    exclusion: link.exclusion,
    change: change && { state: change.state, target: change.target, sentence: change.sentence },
    flags: [...(flags ?? [])],
  };
}

function summarise(
  { suggestions }: ProjectTables,
  model: MatchModel,
  sourceId: number,
  targetId: number,
  read: (id: number) => StoredAccount | null,
): string {
  const candidate = suggestions.candidate(sourceId, targetId);
  const source = read(sourceId);
  const target = read(targetId);
  return candidate && source && target ? summarisePair(source, target, candidate.evidence, model) : '';
}
