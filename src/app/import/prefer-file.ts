import type { AccountField, Side } from '#core/directory/account.ts';
import { AppError } from '#contract/failure.ts';
import { applyCorrections } from '../accounts/apply-corrections.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { drive } from '../jobs/drive.ts';
import { rebuildLinks } from '../review/project-links.ts';
import { readFileStandings } from './file-standings.ts';
import { settleAccount } from './settle-account.ts';

/** Whose word is to count on a field. */
export interface Preference {
  readonly side: Side;
  readonly field: AccountField;
  /** Null: by the rule again. */
  readonly importId: number | null;
  /** Null: for every account of the side. */
  readonly accountId: number | null;
}

/** Lets a file have the word on a field, and settles the accounts concerned; answers how many. */
export function preferFile(tables: ProjectTables, { side, field, importId, accountId }: Preference): number {
  if (importId !== null && tables.imports.find(importId)?.side !== side) {
    throw new AppError('not-found', 'That file is no longer in the project.');
  }
  return tables.transact(() => {
    const { contradictions, meta } = tables;
    const concerned = accountId === null ? contradictions.accountsIn(side, field) : [accountId];
    contradictions.setPreference(side, field, accountId, importId);
    const standings = readFileStandings(tables, side);
    for (const id of concerned) settleAccount(tables, standings, id);
    applyCorrections(tables, side);
    drive(rebuildLinks(tables), () => true);
    meta.setPairingStale(true);
    meta.nextRevision();
    return concerned.length;
  });
}
