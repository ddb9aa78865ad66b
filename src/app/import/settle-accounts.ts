import type { ProjectTables } from '../db/project-tables.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import type { FileStandings } from './file-standings.ts';
import { settleAccount } from './settle-account.ts';

/** Accounts settled between two looks at the cancel flag. */
const BATCH = 250;

/** Settles accounts of one side, saying how far it is. */
export function* settleAccounts(
  tables: ProjectTables,
  standings: FileStandings,
  accountIds: ReadonlySet<number>,
): Generator<JobProgress, void> {
  const read = tables.rows.reader();
  let done = 0;
  for (const id of accountIds) {
    if (done++ % BATCH === 0) yield { phase: 'merge', done, total: accountIds.size };
    settleAccount(tables, standings, id, read);
  }
}
