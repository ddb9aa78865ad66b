import { PEOPLE_CSV_START, toPeopleCsv } from './people-csv.ts';

/** The columns, in order. */
export const ANSWER_COLUMNS = ['Row', 'Name', 'Sign-in name', 'Answer', 'Another account', 'Comment', 'Outcome', 'Explanation'] as const;

/** What became of one answer. */
export interface AnswerLine {
  /** The row of the workbook. */
  readonly line: number;
  readonly name: string;
  readonly upn: string;
  readonly answer: string;
  readonly other: string;
  readonly comment: string;
  /** In a word or two. */
  readonly outcome: string;
  readonly sentence: string;
}

/** What became of the answers, as a CSV file for people (see `toPeopleCsv`). */
export function formatAnswers(lines: readonly AnswerLine[]): string {
  const rows = lines.map(({ line, name, upn, answer, other, comment, outcome, sentence }) => [
    String(line),
    name,
    upn,
    answer,
    other,
    comment,
    outcome,
    sentence,
  ]);
  return PEOPLE_CSV_START + toPeopleCsv([ANSWER_COLUMNS, ...rows]);
}
