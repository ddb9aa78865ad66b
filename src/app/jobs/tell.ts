import type { JobProgress } from './job-progress.ts';

/** Runs a step of a job, telling its progress in the words of the job. */
export function* tell<Step, Result>(work: Generator<Step, Result>, progress: (step: Step) => JobProgress): Generator<JobProgress, Result> {
  try {
    for (;;) {
      const next = work.next();
      if (next.done) return next.value;
      yield progress(next.value);
    }
  } finally {
    work.return(undefined as never);
  }
}
