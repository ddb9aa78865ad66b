import Papa from 'papaparse';
import type { LinkState } from '#core/mapping/decision.ts';

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
 * The text of `review.csv`: a file for people. UTF-8 with BOM so that Excel reads it, CRLF,
 * probabilities with four decimals and a point, reasons parted by a space. Values that a spreadsheet
 * would run as a formula are disarmed with an apostrophe (OWASP, "CSV Injection").
 */
export function* formatReview(lines: Iterable<ReviewLine>): Generator<string> {
  yield `\uFEFF${toCsv([REVIEW_COLUMNS])}`;
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
      yield toCsv(batch);
      batch = [];
    }
  }
  if (batch.length > 0) yield toCsv(batch);
}

function toCsv(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse(
    rows.map((row) => row.map(disarm)),
    { newline: '\r\n' },
  )}\r\n`;
}

/** Any first character that a spreadsheet may take for the start of a formula, also behind line breaks. */
function disarm(value: string): string {
  return /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
}

function decimal(probability: number | null): string {
  return probability === null ? '' : probability.toFixed(4);
}
