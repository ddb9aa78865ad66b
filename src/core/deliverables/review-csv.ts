import type { LinkState } from '#core/mapping/decision.ts';
import type { Reason } from '#core/matching/match-result.ts';
import { PEOPLE_CSV_START, toPeopleCsv } from './people-csv.ts';

/** Reasons as `review.csv` tells them, strongest first. */
export interface ReasonCells {
  readonly pro: string;
  readonly contra: string;
  readonly evidence: string;
}

export const NO_REASONS: ReasonCells = { pro: '', contra: '', evidence: '' };

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
  /** Bits by which the pair shown is ahead of the runner-up; null without either. */
  readonly lead: number | null;
  /** Whether the line stands in usermapping.csv: `yes`, or why not. */
  readonly written: string;
  /** For and against the pair shown. */
  readonly reasons: ReasonCells;
  /** What a person should know of an account without a target. */
  readonly remark: string;
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
  'Lead over the runner-up (bits)',
  'Written to usermapping.csv',
  'Reasons',
  'Reasons against',
  'Evidence (bits)',
] as const;

/**
 * The text of `review.csv`, a file for people (see `toPeopleCsv`): probabilities with four decimals and
 * a point; a lead of one bit means twice as likely; the sentences of the reasons parted by a space,
 * strongest first, those against the pair in a column of their own; behind them each comparison with
 * its level, its bits and the two values.
 * Null among the lines is passed on: whoever drives may pause there.
 */
export function* formatReview(lines: Iterable<ReviewLine | null>): Generator<string | null> {
  yield PEOPLE_CSV_START + toPeopleCsv([REVIEW_COLUMNS]);
  for (const line of lines) yield line === null ? null : toPeopleCsv([toCells(line)]);
}

/** Reasons in the order in which they are given, strongest first. */
export function reasonCells(reasons: readonly Reason[]): ReasonCells {
  let pro = '';
  let contra = '';
  let evidence = '';
  for (const reason of reasons) {
    const { sentence, bits } = reason;
    if (bits < 0) contra = join(contra, ' ', sentence);
    else pro = join(pro, ' ', sentence);
    evidence = join(evidence, '; ', evidenceText(reason));
  }
  return { pro, contra, evidence };
}

function toCells(line: ReviewLine): string[] {
  const { pro, contra, evidence } = line.reasons;
  return [
    line.state,
    decimal(line.probability),
    line.sourceUpn,
    line.sourceName,
    line.sourceKind,
    line.targetUpn,
    line.targetName,
    line.runnerUpUpn,
    decimal(line.runnerUpProbability),
    leadText(line.lead),
    line.written,
    join(line.remark, ' ', pro),
    contra,
    evidence,
  ];
}

function join(text: string, between: string, next: string): string {
  return text === '' || next === '' ? text + next : text + between + next;
}

/** In words where it is none: a number below zero would be taken for a formula. */
function leadText(lead: number | null): string {
  if (lead === null) return '';
  return lead < 0 ? `behind by ${(-lead).toFixed(1)}` : lead.toFixed(1);
}

/** For example `given-name nickname +5.25 (Robert | Bob)`; a value that is the same on both sides stands once. */
function evidenceText({ comparison, level, bits, sourceValue, targetValue }: Reason): string {
  const values = sourceValue === targetValue ? sourceValue : `${sourceValue} | ${targetValue}`;
  return `${comparison} ${level} ${bits > 0 ? '+' : ''}${bits}${values === '' ? '' : ` (${values})`}`;
}

function decimal(probability: number | null): string {
  return probability === null ? '' : probability.toFixed(4);
}
