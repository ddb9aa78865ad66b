import type { ProjectTables } from '../db/project-tables.ts';
import { applyCorrections } from '../accounts/apply-corrections.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { rebuildLinks } from '../review/project-links.ts';
import { readFileStandings } from './file-standings.ts';
import { settleAccounts } from './settle-accounts.ts';

/** Accounts removed between two looks at the cancel flag. */
const BATCH = 500;

/**
 * Takes a file out of the project: accounts that only it told of go; accounts that other files tell of
 * too are made anew from the rows of those. Decisions stay in the log and count again when the
 * accounts come back. Runs inside a transaction that the caller holds.
 */
export function* removeImport(tables: ProjectTables, importId: number): Generator<JobProgress, void> {
  const { imports, meta } = tables;
  const file = imports.find(importId);
  if (!file) return;
  const { rowless, shared } = yield* dropFile(tables, importId);
  yield* removeAccounts(tables, rowless);
  yield* settleAccounts(tables, readFileStandings(tables, file.side), shared);
  applyCorrections(tables, file.side);
  meta.setPairingStale(true);
  yield* rebuildLinks(tables);
  meta.nextRevision();
}

/** Accounts of which a file told. */
export interface Told {
  /** No row tells of them any more; each of them had one. */
  readonly rowless: Set<number>;
  /** Several rows told of them, so that they must be settled anew. */
  readonly shared: ReadonlySet<number>;
}

/** Removes a file with its rows; answers the accounts of which they told. */
export function* dropFile({ imports, rows }: ProjectTables, importId: number): Generator<JobProgress, Told> {
  const { alone, shared } = rows.accountsOf(importId);
  for (const _ of rows.removeOf(importId)) yield { phase: 'remove', done: 0, total: 0 };
  for (const _ of imports.remove(importId)) yield { phase: 'remove', done: 0, total: 0 };
  return { rowless: new Set(alone), shared: new Set(shared) };
}

/** Removes accounts of which no row tells any more. */
export function* removeAccounts({ accounts, suggestions }: ProjectTables, ids: ReadonlySet<number>): Generator<JobProgress, void> {
  let done = 0;
  for (const _ of suggestions.forgetTargets(ids)) yield { phase: 'remove', done, total: ids.size };
  for (const id of ids) {
    if (done++ % BATCH === 0) yield { phase: 'remove', done, total: ids.size };
    accounts.remove(id);
  }
}
