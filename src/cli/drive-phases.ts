import { setImmediate } from 'node:timers/promises';
import { AppError } from '#contract/failure.ts';
import type { JobProgress } from '#app/jobs/job-progress.ts';
import type { Console } from './console.ts';
import { BREATH } from './drive-in-breaths.ts';

/**
 * Drives work in phases to its end, showing progress. Answers what it came to, and how long each phase took, in
 * milliseconds. Rejects with AppError `cancelled` when the person pressed Ctrl+C; what was not finished is then as it
 * was before.
 */
export async function drivePhases<Result>(
  work: Generator<JobProgress, Result>,
  terminal: Console,
): Promise<{ result: Result; milliseconds: Record<string, number> }> {
  const phases: Record<string, number> = {};
  let phase = '';
  let began = performance.now();
  let breathed = began;
  try {
    const result = await run();
    return { result, milliseconds: Object.fromEntries(Object.entries(phases).map(([name, time]) => [name, Math.round(time)])) };
  } finally {
    terminal.endProgress();
  }

  async function run(): Promise<Result> {
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
        work.return(undefined as never);
        throw new AppError('cancelled', 'Cancelled. Nothing was written.');
      }
    }
  }
}
