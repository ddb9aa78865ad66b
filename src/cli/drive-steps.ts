import { setImmediate } from 'node:timers/promises';
import { AppError } from '#contract/failure.ts';
import { jobSteps } from '#app/jobs/job-steps.ts';
import { NO_FINDINGS, type JobFindings, type JobStep } from '#app/jobs/job.ts';
import type { Db } from '#app/db/connect.ts';
import type { Console } from './console.ts';
import { BREATH } from './drive-in-breaths.ts';

/** The entry of our worker, for steps that share their work with a second thread. */
export const WORKER = new URL('../worker/index.ts', import.meta.url);

/**
 * Does the steps of a job in this thread and those it starts, showing progress. Answers what they found, and how long
 * each phase took, in milliseconds. Rejects with AppError `cancelled` when the person pressed Ctrl+C; what was not
 * finished is then as it was before.
 */
export async function driveSteps(
  db: Db | null,
  steps: readonly JobStep[],
  at: string,
  terminal: Console,
): Promise<{ findings: JobFindings; milliseconds: Record<string, number> }> {
  const phases: Record<string, number> = {};
  let phase = '';
  let began = performance.now();
  let breathed = began;
  const work = jobSteps(db, steps, at, WORKER);
  try {
    const findings = await run();
    return { findings, milliseconds: Object.fromEntries(Object.entries(phases).map(([name, time]) => [name, Math.round(time)])) };
  } finally {
    terminal.endProgress();
  }

  async function run(): Promise<JobFindings> {
    for (;;) {
      const step = work.next();
      const now = performance.now();
      if (phase !== '') phases[phase] = (phases[phase] ?? 0) + now - began;
      began = now;
      if (step.done) return step.value;
      phase = step.value.phase;
      if (now - breathed < BREATH) continue;
      breathed = now;
      terminal.progress(phase, step.value.done, step.value.total);
      await setImmediate();
      if (terminal.interrupted()) {
        work.return(NO_FINDINGS);
        throw new AppError('cancelled', 'Cancelled. Nothing was written.');
      }
    }
  }
}
