import type { ReviewDecision } from '#contract/calls/review-calls.ts';

/** Decisions that bring the end nearer; words beside them do not. */
export const PACED: ReadonlySet<ReviewDecision['act']> = new Set(['accept', 'reject', 'unpair', 'exclude']);

/** A morning's pace says little of the afternoon's: only what was decided in the last half hour counts. */
const LATELY = 30 * 60_000;
/** With fewer decisions, or in less time, there is no pace to speak of. */
const FEWEST = 8;
const SHORTEST = 60_000;
/** A prediction is not told more finely than this. */
const STEP = 5 * 60_000;

/** Of some moments those that still count. */
export const lately = (moments: readonly number[], now: number): number[] => moments.filter((moment) => now - moment <= LATELY);

/** When nothing will be open any more if it goes on like this, in milliseconds and rounded up to five minutes; null when that cannot be said. */
export function doneBy(decidedAt: readonly number[], open: number, now: number): number | null {
  const counted = lately(decidedAt, now);
  const first = counted[0];
  if (open <= 0 || first === undefined || counted.length < FEWEST || now - first < SHORTEST) return null;
  // The first decision opens the span, so it is not one of those taken within it.
  const each = (now - first) / (counted.length - 1);
  return Math.ceil((now + open * each) / STEP) * STEP;
}
