import type { LinkState } from '#core/mapping/decision.ts';
import { PEOPLE_CSV_START, toPeopleCsv } from './people-csv.ts';

/** One source account as `review.csv` tells it. */
export interface ReviewLine {
  readonly sourceUpn: string;
  readonly sourceName: string;
  readonly sourceKind: string;
  readonly state: LinkState;
  /** Probability of the pair shown, 0 to 1; null without one. */
  readonly probability: number | null;
  readonly targetUpn: string;
  readonly targetName: string;
  readonly runnerUpUpn: string;
  /** Probability of the runner-up, 0 to 1; null without one. */
  readonly runnerUpProbability: number | null;
  /** Whether the line stands in usermapping.csv: `yes`, or why not. */
  readonly written: string;
  readonly reasons: readonly string[];
}

/** The columns, in order. */
export const REVIEW_COLUMNS = [
  'State',
  'Probability',
  'Source',
  'Source name',
  'Source kind',
  'Destination',
  'Destination name',
  'Runner-up',
  'Runner-up probability',
  'Written to usermapping.csv',
  'Reasons',
] as const;

/**
 * The text of `review.csv`, a file for people (see `toPeopleCsv`): probabilities with four decimals
 * and a point, reasons parted by a space.
 */
export function* formatReview(lines: Iterable<ReviewLine>): Generator<string> {
  yield PEOPLE_CSV_START + toPeopleCsv([REVIEW_COLUMNS]);
  let batch: string[][] = [];
  for (const line of lines) {
    batch.push([
      line.state,
      decimal(line.probability),
      line.sourceUpn,
      line.sourceName,
      line.sourceKind,
      line.targetUpn,
      line.targetName,
      line.runnerUpUpn,
      decimal(line.runnerUpProbability),
      line.written,
      line.reasons.join(' '),
    ]);
    if (batch.length === 500) {
      yield toPeopleCsv(batch);
      batch = [];
    }
  }
  if (batch.length > 0) yield toPeopleCsv(batch);
}

function decimal(probability: number | null): string {
  return probability === null ? '' : probability.toFixed(4);
}
