import { everyCatalogue, type Texts } from '#texts/texts.ts';

export type QuestionColumn = keyof Texts['questionWorkbook']['columns'];

/** The columns of the questions, in order. */
export const QUESTION_COLUMNS = [
  'number',
  'name',
  'upn',
  'department',
  'title',
  'state',
  'suggested',
  'probability',
  'reasons',
  'others',
  'answer',
  'other',
  'comment',
  'key',
] as const satisfies readonly QuestionColumn[];

/** Whether a cell is the head of a column, in any language: the reader finds columns by their names, wherever they were moved. */
export function isColumn(cell: string, column: QuestionColumn): boolean {
  const folded = fold(cell);
  return everyCatalogue().some(({ questionWorkbook }) => fold(questionWorkbook.columns[column]) === folded);
}

/** Whether a cell is the label beside which the client writes who answered, in any language. */
export function isAnsweredBy(cell: string): boolean {
  const folded = fold(cell);
  return everyCatalogue().some(({ questionWorkbook }) => fold(questionWorkbook.answeredBy) === folded);
}

const fold = (text: string): string => text.trim().replace(/\s+/gu, ' ').toLowerCase();
