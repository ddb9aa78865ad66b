import { answerText } from '#core/mapping/answer.ts';
import { consequenceOf, EXCLUSION_REASONS } from '#core/mapping/decision.ts';
import { texts } from '#texts/texts.ts';
import type { CellLook, WorkbookCell, WorkbookSheet } from '../workbook/workbook-sheet.ts';
import { BLANK_TO_FILL, HEADING } from './question-looks.ts';

/** Who asks, when, and about what. */
export interface Asking {
  readonly project: string;
  readonly sourceTenant: string;
  readonly targetTenant: string;
  readonly by: string;
  readonly at: Date;
}

const TITLE: CellLook = { bold: true, size: 16 };
const LABEL: CellLook = { bold: true };
const TEXT: CellLook = { wrap: true };

/** The sheet that tells the client what is asked and how to answer, in plain words. */
export function instructionSheet(asking: Asking, questions: number, freeAccounts: number): WorkbookSheet {
  const { project, sourceTenant, targetTenant, by, at } = asking;
  const { about, answeredBy, columns, sheets } = texts.questionWorkbook;
  const line = (label: string, value: WorkbookCell): WorkbookCell[] => [{ value: label, look: LABEL }, value];
  const step = (number: number, text: string): WorkbookCell[] => [String(number), { value: text, look: TEXT }];
  const meaning = (answer: string, text: string): WorkbookCell[] => [
    { value: answer, look: TEXT },
    { value: text, look: TEXT },
  ];
  const heading = (text: string): WorkbookCell[][] => [
    [],
    [
      { value: text, look: HEADING },
      { value: null, look: HEADING },
    ],
  ];
  return {
    name: sheets.about,
    columns: [
      { width: 40, look: { align: 'left' } },
      { width: 96, look: { wrap: true } },
    ],
    rows: [
      [{ value: about.title, look: TITLE }],
      [],
      line(about.project, project),
      line(about.from, sourceTenant),
      line(about.to, targetTenant),
      line(about.askedBy, by),
      line(about.askedOn, `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`),
      line(about.questions, String(questions)),
      line(answeredBy, { value: null, look: BLANK_TO_FILL }),
      ...heading(about.whatToDo),
      step(1, about.writeName(answeredBy)),
      step(2, about.openSheet(sheets.questions, sourceTenant, targetTenant)),
      step(3, about.chooseAnswer(columns.answer)),
      step(4, about.writeOther(columns.other, sheets.free, freeAccounts, targetTenant)),
      step(5, about.writeComment(columns.comment)),
      step(6, about.sendBack),
      ...heading(about.meanings),
      meaning(answerText({ says: 'suggested' }), about.suggested(columns.suggested)),
      meaning(about.candidates, about.candidate(columns.others)),
      meaning(answerText({ says: 'other' }), about.other),
      ...EXCLUSION_REASONS.map((reason) => meaning(answerText({ says: 'exclude', reason }), consequenceOf(reason))),
      meaning(answerText({ says: 'none' }), about.none),
      meaning(answerText({ says: 'later' }), about.later),
    ],
    locked: true,
    plain: true,
  };
}
