import type { Side } from '#core/directory/account.ts';
import type { AccountRow } from '#core/directory/export-reading.ts';
import { texts } from '#texts/texts.ts';
import { AppError } from '#contract/failure.ts';
import type { ReviewDecision } from '#contract/calls/review-calls.ts';
import type { ImportedFile } from '../db/import-table.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { decide } from '../review/decide.ts';
import { readAnyExport } from './read-any-export.ts';

/** What became of the pairs of a mapping file. */
export interface TakenPairs {
  readonly taken: number;
  readonly known: number;
  readonly inConflict: number;
  readonly unknown: number;
}

/**
 * Takes the pairs of a mapping file as accepted, in one step. What a person decided otherwise stays,
 * and so does a target that somebody else was given; a name that is in no file pairs nothing.
 */
export function takePairs(tables: ProjectTables, importId: number, by: string, at: string): TakenPairs {
  const file = tables.imports.find(importId);
  const mapping = file?.recognition.mapping;
  if (!file || !mapping) throw new AppError('not-found', texts.imports.mappingGone);
  const { links, keys } = tables;
  const decisions: ReviewDecision[] = [];
  const claimed = new Set<number>();
  const idOf = (side: Side, cell = ''): number | null => {
    const name = cell.trim().toLowerCase();
    return keys.idOf(side, `upn:${name}`) ?? keys.idOf(side, `mail:${name}`);
  };
  const tally = { known: 0, inConflict: 0, unknown: 0 };
  for (const { cells } of rowsOf(tables, file)) {
    const sourceId = idOf('source', cells[mapping.source]);
    const targetId = idOf('target', cells[mapping.target]);
    if (sourceId === null || targetId === null) {
      tally.unknown++;
      continue;
    }
    const link = links.read(sourceId);
    const holder = links.holderOf(targetId);
    if (link?.decided && link.state === 'accepted' && link.targetId === targetId) tally.known++;
    else if (link?.decided || claimed.has(targetId) || (holder?.decided && holder.sourceId !== sourceId)) tally.inConflict++;
    else {
      claimed.add(targetId);
      decisions.push({ act: 'accept', sourceId, targetId, takeOver: false });
    }
  }
  if (decisions.length > 0) decide(tables, decisions, by, at);
  return { taken: decisions.length, ...tally };
}

/** The rows of a file as they were taken in, read once more from what the project keeps of it. */
function* rowsOf({ imports }: ProjectTables, { id, name, choices, recognition }: ImportedFile): Generator<AccountRow, void> {
  const { encoding } = recognition;
  const likely = encoding.startsWith('utf-') ? {} : { likelyEncoding: encoding };
  for (const step of readAnyExport(imports.chunks(id), name, { ...choices, ...likely })) if (step.type === 'rows') yield* step.rows;
}
