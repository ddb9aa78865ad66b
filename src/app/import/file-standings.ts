import type { AccountField, Side } from '#core/directory/account.ts';
import { compareStanding } from '#core/directory/compare-standing.ts';
import type { ProjectTables } from '../db/project-tables.ts';

/** Whose word counts on a side: how high each file stands, what it does not tell, and what people said otherwise. */
export interface FileStandings {
  /** Place of a file, 0 for the one that stands highest. */
  placeOf(importId: number): number;
  untoldOf(importId: number): readonly AccountField[];
  /** The file that has the word on a field of an account because a person said so; null: by the rule. */
  preferredFor(field: AccountField, accountId: number): number | null;
}

export function readFileStandings({ imports, contradictions }: ProjectTables, side: Side): FileStandings {
  const files = imports
    .list()
    .filter((file) => file.side === side)
    .map((file) => ({ ...file, told: new Set(file.recognition.columns.flatMap(({ field }) => field ?? [])).size - file.untold.length }))
    .toSorted(compareStanding);
  const places = new Map(files.map((file, place) => [file.id, place]));
  const untold = new Map(files.map((file) => [file.id, file.untold]));
  const preferred = new Map(
    contradictions.preferences(side).map(({ field, accountId, importId }) => [`${field} ${accountId ?? ''}`, importId]),
  );
  return {
    placeOf: (importId) => places.get(importId) ?? files.length,
    untoldOf: (importId) => untold.get(importId) ?? [],
    preferredFor: (field, accountId) =>
      preferred.size === 0 ? null : (preferred.get(`${field} ${accountId}`) ?? preferred.get(`${field} `) ?? null),
  };
}
