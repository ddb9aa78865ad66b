import { open } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { formatReview, type ReviewLine } from '#core/deliverables/review-csv.ts';

/** Written at a time, in bytes. */
const ROOM = 1024 * 1024;
/** Between two looks at who else wants something, in milliseconds. */
const BREATH = 20;

/**
 * Writes `review.csv` at a path that does not exist yet, without ever holding all of it. Answers its
 * lines. Lets others have their turn now and then; `onPause` hears of it and may throw to end the writing.
 */
export async function writeReview(
  path: string,
  lines: Iterable<ReviewLine | null>,
  onPause: (lines: number) => void = () => undefined,
): Promise<number> {
  let count = 0;
  function* counted(): Generator<ReviewLine | null> {
    for (const line of lines) {
      if (line !== null) count += 1;
      yield line;
    }
  }
  let breathed = performance.now();
  // Line by line into bytes: put together first, one letter beyond Latin would double the size of all of them.
  let room = Buffer.allocUnsafe(ROOM);
  let used = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for (const text of formatReview(counted())) {
      if (text !== null) {
        if (used + 3 * text.length > room.length) {
          await file.write(room, 0, used);
          used = 0;
          if (3 * text.length > room.length) room = Buffer.allocUnsafe(3 * text.length);
        }
        used += room.write(text, used);
      }
      if (performance.now() - breathed < BREATH) continue;
      await setImmediate();
      onPause(count);
      breathed = performance.now();
    }
    await file.write(room, 0, used);
  } finally {
    await file.close();
  }
  return count;
}
