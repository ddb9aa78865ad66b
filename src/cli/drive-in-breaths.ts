import { setImmediate } from 'node:timers/promises';
import { AppError } from '#contract/failure.ts';
import type { Console } from './console.ts';

/** Between two breaths of the event loop, in milliseconds: Ctrl+C is heard then. */
export const BREATH = 50;

/**
 * Runs a generator to its end; `onBreath` hears a step now and then. A step that is null waits for the event loop. Rejects with AppError `cancelled` and the
 * sentence `cancelled` after Ctrl+C, having ended the generator, which runs its clean-up.
 */
export async function driveInBreaths<Step, Result>(
  work: Generator<Step | null, Result>,
  terminal: Console,
  onBreath: (step: Step) => void,
  cancelled = 'Cancelled. The files were not written.',
): Promise<Result> {
  let breathed = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (step.value !== null) {
      if (performance.now() - breathed < BREATH) continue;
      onBreath(step.value);
    }
    await setImmediate();
    breathed = performance.now();
    if (!terminal.interrupted()) continue;
    work.return(undefined as never);
    throw new AppError('cancelled', cancelled);
  }
}
