import { drive } from '#app/jobs/drive.ts';

/** What work answers that is done in steps, without pauses. */
export function toEnd<Result>(work: Generator<unknown, Result>): Result {
  return drive(work, () => true)!.result;
}
