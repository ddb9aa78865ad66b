import type { ImportedFile } from '../db/import-table.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { applyCorrections } from '../accounts/apply-corrections.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { rebuildLinks } from '../review/project-links.ts';
import { readFileStandings } from './file-standings.ts';
import { settleAccounts } from './settle-accounts.ts';

/**
 * Takes a file out of the project: accounts that only it told of go; accounts that other files tell of
 * too are made anew from the rows of those. Decisions stay in the log and count again when the
 * accounts come back. Runs inside a transaction that the caller holds.
 */
export function* removeImport(tables: ProjectTables, importId: number): Generator<JobProgress, void> {
  const { imports, accounts, meta } = tables;
  const file = imports.find(importId);
  if (!file) return;
  const left = dropRows(tables, file);
  imports.remove(importId);
  accounts.removeOrphans(file.side);
  yield* settleAccounts(tables, readFileStandings(tables, file.side), left);
  applyCorrections(tables, file.side);
  meta.setPairingStale(true);
  yield* rebuildLinks(tables);
  meta.nextRevision();
}

/** Removes the rows of a file; answers the accounts they told of, which may be gone or must be settled anew. */
export function dropRows({ rows }: ProjectTables, file: ImportedFile): Set<number> {
  const told = new Set(rows.accountsOf(file.id));
  rows.removeOf(file.id);
  return told;
}
