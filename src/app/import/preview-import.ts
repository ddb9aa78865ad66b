import type { Side } from '#core/directory/account.ts';
import type { SideChanges } from '#contract/calls/import-calls.ts';
import { accountChanges } from '../db/account-changes.ts';
import { asAppError, type Db } from '../db/connect.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { importFiles, type FileToImport } from './import-files.ts';

/**
 * Finds out what taking files in would change, by taking them in and back out again: what is shown is
 * what will happen. The project stays as it is, however this ends.
 */
export function* previewImport(
  db: Db,
  tables: ProjectTables,
  files: readonly FileToImport[],
  at: string,
  workerUrl: URL | null = null,
): Generator<JobProgress, SideChanges[]> {
  const sides = (['source', 'target'] as const).filter((side: Side) => files.some((file) => file.side === side));
  db.exec('BEGIN IMMEDIATE');
  try {
    const changes = accountChanges(db);
    changes.remember();
    yield* importFiles(tables, files, at, workerUrl);
    yield { phase: 'compare', done: 0, total: 0 };
    const found: SideChanges[] = [];
    for (const side of sides) {
      const reading = changes.read(side);
      let step = reading.next();
      for (; !step.done; step = reading.next()) yield { phase: 'compare', done: 0, total: 0 };
      found.push({ ...step.value, contradictions: tables.contradictions.count(side) });
    }
    return found;
  } catch (error) {
    throw asAppError(error);
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}
