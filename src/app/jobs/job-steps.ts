import type { Inspection } from '#contract/calls/import-calls.ts';
import type { Db } from '../db/connect.ts';
import { projectTables } from '../db/project-tables.ts';
import { importFiles } from '../import/import-files.ts';
import { inspectFiles } from '../import/inspect-files.ts';
import { removeImport } from '../import/remove-import.ts';
import { pairAccounts } from '../matching/pair-accounts.ts';
import { inTransaction } from './in-transaction.ts';
import type { JobStep } from './job.ts';
import type { JobProgress } from './job-progress.ts';

/** Progress of a job, with the step it is in. */
export interface StepProgress extends JobProgress {
  readonly step: JobStep['kind'];
}

/**
 * Carries out the steps of a job, one after the other; answers what was inspected. Each step is
 * whole or leaves nothing behind; ending early keeps the steps that were finished.
 */
export function* jobSteps(db: Db | null, steps: readonly JobStep[], at: string): Generator<StepProgress, Inspection[]> {
  const inspections: Inspection[] = [];
  for (const step of steps) {
    for (const progress of runStep(db, step, at, inspections)) yield { ...progress, step: step.kind };
  }
  return inspections;
}

function* runStep(db: Db | null, step: JobStep, at: string, inspections: Inspection[]): Generator<JobProgress, void> {
  const tables = db && projectTables(db);
  if (step.kind === 'inspect') {
    inspections.push(...(yield* inspectFiles(tables, step.files)));
    return;
  }
  if (!db || !tables) throw new Error(`a job step of kind ${step.kind} needs an open project`);
  switch (step.kind) {
    case 'import':
      yield* inTransaction(db, importFiles(tables, step.files, at));
      break;
    case 'remove':
      yield* inTransaction(db, removeImport(tables, step.importId));
      break;
    case 'pair':
      yield* pairAccounts(db, tables, at);
      break;
  }
}
