import { open } from 'node:fs/promises';
import { formatReview, type ReviewLine } from '#core/deliverables/review-csv.ts';

/** Writes `review.csv` at a path that does not exist yet, without ever holding all of it. Answers its lines. */
export async function writeReview(path: string, lines: Iterable<ReviewLine>): Promise<number> {
  let count = 0;
  function* counted(): Generator<ReviewLine> {
    for (const line of lines) {
      count += 1;
      yield line;
    }
  }
  const file = await open(path, 'wx', 0o600);
  try {
    for (const text of formatReview(counted())) await file.write(text);
  } finally {
    await file.close();
  }
  return count;
}
