import { jobSteps } from '#app/jobs/job-steps.ts';
import type { JobFindings, JobStep } from '#app/jobs/job.ts';
import type { Db } from '#app/db/connect.ts';
import type { Console } from './console.ts';
import { drivePhases } from './drive-phases.ts';
import { WORKER } from './worker-entry.ts';

/** Does the steps of a job in this thread and those it starts, like `drivePhases`. */
export async function driveSteps(
  db: Db | null,
  steps: readonly JobStep[],
  at: string,
  terminal: Console,
): Promise<{ findings: JobFindings; milliseconds: Record<string, number> }> {
  const { result, milliseconds } = await drivePhases(jobSteps(db, steps, at, WORKER), terminal);
  return { findings: result, milliseconds };
}
