import { answerText } from '#core/mapping/answer.ts';
import { consequenceOf, EXCLUSION_REASONS } from '#core/mapping/decision.ts';
import type { CellLook, WorkbookCell, WorkbookSheet } from '../workbook/workbook-sheet.ts';
import { ANSWERED_BY, COLUMNS, SHEETS } from './question-columns.ts';
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
    name: SHEETS.about,
    columns: [
      { width: 40, look: { align: 'left' } },
      { width: 96, look: { wrap: true } },
    ],
    rows: [
      [{ value: 'Which account becomes which?', look: TITLE }],
      [],
      line('Project', project),
      line('The accounts asked about are from', sourceTenant),
      line('Their new accounts are in', targetTenant),
      line('Asked by', by),
      line('Asked on', `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`),
      line('Questions', String(questions)),
      line(ANSWERED_BY, { value: null, look: BLANK_TO_FILL }),
      ...heading('What to do'),
      step(1, `Write your name into the yellow cell beside “${ANSWERED_BY}” above.`),
      step(
        2,
        `Open the sheet “${SHEETS.questions}”. Every row asks about one account of ${sourceTenant}: which account of ${targetTenant} belongs to the same person?`,
      ),
      step(
        3,
        `Choose an answer from the list in the yellow column “${COLUMNS.answer}”. Rows you leave blank stay open; nothing happens to them.`,
      ),
      step(
        4,
        `If the right account is neither suggested nor a candidate, write its sign-in name into the column “${COLUMNS.other}”. The sheet “${SHEETS.free}” lists the ${freeAccounts} accounts of ${targetTenant} that belong to nobody yet.`,
      ),
      step(5, `Write into “${COLUMNS.comment}” whatever we should know.`),
      step(
        6,
        'Save the workbook under any name and send it back. You may sort, filter and delete rows; leave the last column as it is, by it we know which row is which.',
      ),
      ...heading('What the answers mean'),
      meaning(answerText({ says: 'suggested' }), 'The account in the column “Suggested account” is the same person.'),
      meaning('Candidate 2, 3 …', 'The candidate with that number in the column “Other candidates” is the same person.'),
      meaning(answerText({ says: 'other' }), 'The account whose sign-in name you write in the next column.'),
      ...EXCLUSION_REASONS.map((reason) => meaning(answerText({ says: 'exclude', reason }), consequenceOf(reason))),
      meaning(answerText({ says: 'none' }), 'Stays without an account until somebody finds the right one.'),
      meaning(answerText({ says: 'later' }), 'Stays open and is marked to be asked about again.'),
    ],
    locked: true,
    plain: true,
  };
}
