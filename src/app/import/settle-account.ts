import { accountKey, type AccountField } from '#core/directory/account.ts';
import { classifyAccount } from '#core/directory/classify-account.ts';
import { toldFields } from '#core/directory/forget-untold.ts';
import { mergeFields, type MergedFields } from '#core/directory/merge-fields.ts';
import { accountColumns } from '../db/account-columns.ts';
import { keysOf } from '../db/account-key-table.ts';
import type { ReadRow, RowSaying } from '../db/import-block-table.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { FileStandings } from './file-standings.ts';

/**
 * Makes an account anew of everything its rows say, and notes where they contradict each other. Names
 * it loses on the way stay known, so that decisions follow it. Call inside a transaction.
 */
export function settleAccount(tables: ProjectTables, standings: FileStandings, accountId: number, read?: ReadRow): void {
  const { rows, accounts, keys, contradictions } = tables;
  const side = accounts.sideOf(accountId);
  const sayings = rankSayings(rows.ofAccount(accountId, read), standings);
  if (side === null || sayings.length === 0) return;
  const { fields, contradictions: found } = mergeRows(sayings, standings, accountId);

  rows.settle(
    accountId,
    sayings.map(({ id }) => id),
  );
  const account = { key: accountKey(fields) ?? '', fields, kind: classifyAccount(fields).kind };
  const before = accounts.replace(accountId, accountColumns(account), sayings.length === 1 ? sayings[0]!.id : fields);
  if (before) keys.keepFormer(side, keysOf(before), accountId);

  const rowOf = (index: number): RowSaying => sayings[index]!;
  contradictions.replace(
    accountId,
    found.map(({ field, winner, loser }) => ({
      field,
      winner: rowOf(winner).importId,
      winnerRow: rowOf(winner).id,
      loser: rowOf(loser).importId,
      loserRow: rowOf(loser).id,
    })),
  );
}

/** The rows of an account without what their files do not tell, those of the highest file first. */
export function rankSayings(sayings: readonly RowSaying[], standings: FileStandings): RowSaying[] {
  return sayings
    .map((saying) => ({ ...saying, fields: toldFields(saying.fields, standings.untoldOf(saying.importId)) }))
    .toSorted((a, b) => standings.placeOf(a.importId) - standings.placeOf(b.importId) || a.id - b.id);
}

/** What ranked rows together say of an account, respecting whose word a person wants to count. */
export function mergeRows(sayings: readonly RowSaying[], standings: FileStandings, accountId: number): MergedFields {
  const preferred = (field: AccountField): number | null => {
    const importId = standings.preferredFor(field, accountId);
    const index = importId === null ? -1 : sayings.findIndex((saying) => saying.importId === importId);
    return index === -1 ? null : index;
  };
  return mergeFields(
    sayings.map((saying) => saying.fields),
    preferred,
  );
}
