import { texts } from '#texts/texts.ts';
import type { AccountField, AccountFields } from '#core/directory/account.ts';
import type { importCalls } from '#contract/calls/import-calls.ts';
import type { z } from 'zod';
import type { RowSaying } from '../db/import-block-table.ts';
import type { ProjectTables } from '../db/project-tables.ts';

type Asked = z.output<(typeof importCalls)['import.contradictions']['input']>;
type Answered = z.input<(typeof importCalls)['import.contradictions']['output']>;

/** Where files contradict each other about the accounts of a side. */
export function readContradictions(tables: ProjectTables, { side, group, offset, limit }: Asked): Answered {
  const { contradictions, imports } = tables;
  const nameOf = new Map(imports.list().map((file) => [file.id, file.name]));
  const chosen = new Set(contradictions.preferences(side).map((each) => `${each.field} ${each.importId} ${each.accountId ?? 'all'}`));
  const named = (importId: number): { importId: number; file: string } => ({ importId, file: nameOf.get(importId) ?? '' });
  return {
    groups: contradictions.groups(side).map(({ field, winner, loser, accounts }) => ({
      field,
      winner: named(winner),
      loser: named(loser),
      accounts,
      chosen: chosen.has(`${field} ${winner} all`),
    })),
    total: group === null ? 0 : contradictions.countOf(side, group),
    accounts:
      group === null
        ? []
        : contradictions.ofGroup(side, group, offset, limit).flatMap((each) => {
            const party = tables.accounts.party(each.accountId);
            const rows = tables.rows.ofAccount(each.accountId);
            const winner = rows.find((row) => row.id === each.winnerRow);
            const loser = rows.find((row) => row.id === each.loserRow);
            if (!party || !winner || !loser) return [];
            const saying = (row: RowSaying): Answered['accounts'][number]['winner'] => ({
              ...named(row.importId),
              line: row.line,
              value: fieldText(row.fields, each.field) ?? '',
            });
            return {
              party,
              winner: saying(winner),
              loser: saying(loser),
              chosen: chosen.has(`${each.field} ${each.winner} ${each.accountId}`),
            };
          }),
  };
}

/** A field as people read it; null: blank or not in the file. */
export function fieldText(fields: AccountFields, field: AccountField): string | null {
  const value = fields[field];
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? texts.review.yes : texts.review.no;
  return typeof value === 'string' ? value : value.join('\n');
}
