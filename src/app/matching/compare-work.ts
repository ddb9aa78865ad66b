import type { ComparedRange } from '#core/matching/compare-pairs.ts';
import { compareRange, type ComparisonInput } from '#core/matching/compare-range.ts';
import type { PairColumns } from '#core/matching/pair-table.ts';
import type { ThreadWork } from '../jobs/thread-tasks.ts';

/** The rows a second thread is to compare. */
export interface CompareOrder {
  readonly input: ComparisonInput;
  /** In shared memory. */
  readonly columns: PairColumns;
  readonly fromRow: number;
  readonly toRow: number;
}

/** What it found beside the columns. */
export type ComparedHalf = Pick<ComparedRange, 'tuples'>;

/** Comparing as a second thread does it. */
export const comparing: ThreadWork<'compare'> = {
  *work({ input, columns, fromRow, toRow }) {
    const numbers = yield* compareRange(input, columns, fromRow, toRow);
    return { tuples: numbers.map((all) => all.list()) };
  },
};
