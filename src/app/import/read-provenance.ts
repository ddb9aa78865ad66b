import { FLAG_FIELDS, LIST_FIELDS, TEXT_FIELDS, type AccountField } from '#core/directory/account.ts';
import { texts } from '#texts/texts.ts';
import type { importCalls } from '#contract/calls/import-calls.ts';
import { AppError } from '#contract/failure.ts';
import type { z } from 'zod';
import type { ProjectTables } from '../db/project-tables.ts';
import { readFileStandings } from './file-standings.ts';
import { fieldText } from './read-contradictions.ts';
import { mergeRows, rankSayings } from './settle-account.ts';

type Provenance = z.input<(typeof importCalls)['import.provenance']['output']>;

/** Which file and line each field of an account came from, the row that has the word first. */
export function readProvenance(tables: ProjectTables, accountId: number): Provenance {
  const side = tables.accounts.sideOf(accountId);
  if (side === null) throw new AppError('not-found', texts.imports.accountGone);
  const standings = readFileStandings(tables, side);
  const sayings = rankSayings(tables.rows.ofAccount(accountId), standings);
  const { fields } = mergeRows(sayings, standings, accountId);
  const files = new Map(tables.imports.list().map((file) => [file.id, file]));
  const all: readonly AccountField[] = [...TEXT_FIELDS, ...LIST_FIELDS, ...FLAG_FIELDS];
  return {
    fields: all.flatMap((field) => {
      const telling = sayings.filter((saying) => saying.fields[field] !== undefined);
      if (telling.length === 0) return [];
      const word = telling.find((saying) => saying.fields[field] === fields[field]);
      const inOrder = word ? [word, ...telling.filter((saying) => saying !== word)] : telling;
      return {
        field,
        sayings: inOrder.map(({ importId, line, fields: own }) => {
          const file = files.get(importId);
          const read = file?.readWith ? { from: file.recognition.title, at: file.readWith.readAt } : null;
          return { importId, file: file?.name ?? '', line, value: fieldText(own, field), read };
        }),
      };
    }),
  };
}
