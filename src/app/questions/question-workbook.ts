import type { AccountKind } from '#core/directory/account.ts';
import { answerTexts } from '#core/mapping/answer.ts';
import { texts } from '#texts/texts.ts';
import type { Party } from '#contract/calls/shapes.ts';
import type { CellLook, DropDown, SheetColumn, WorkbookCell, WorkbookDescription, WorkbookSheet } from '../workbook/workbook-sheet.ts';
import { instructionSheet, type Asking } from './instruction-sheet.ts';
import type { Question, QuestionCandidate } from './list-questions.ts';
import { QUESTION_COLUMNS, type QuestionColumn } from './question-columns.ts';
import { formatQuestionKey } from './question-key.ts';
import { BLANK_TO_FILL, HEADING, QUIET, TOLD } from './question-looks.ts';

/** What the workbook is made of. */
export interface QuestionsToWrite {
  readonly asking: Asking;
  /** Of the project, and its revision. */
  readonly projectId: string;
  readonly revision: number;
  readonly questions: readonly Question[];
  /** Targets that belong to nobody yet. */
  readonly free: readonly Party[];
}

/** Entries that Excel shows of a list. */
const LONGEST_LIST = 32_767;
const WIDTHS: Readonly<Record<QuestionColumn, number>> = {
  number: 6,
  name: 24,
  upn: 32,
  department: 18,
  title: 20,
  state: 16,
  suggested: 34,
  probability: 9,
  reasons: 42,
  others: 44,
  answer: 34,
  other: 34,
  comment: 34,
  key: 12,
};
const LOOKS: Partial<Record<QuestionColumn, CellLook>> = {
  number: { ...TOLD, format: '0', align: 'right' },
  probability: { ...TOLD, format: '0 %', align: 'right' },
  answer: BLANK_TO_FILL,
  other: BLANK_TO_FILL,
  comment: BLANK_TO_FILL,
  key: QUIET,
};
const letterOf = (column: QuestionColumn): string => String.fromCharCode(65 + QUESTION_COLUMNS.indexOf(column));

/** The workbook that asks the client: instructions, one row a question with a list of answers, the free accounts. */
export function questionWorkbook(parts: QuestionsToWrite): WorkbookDescription {
  const { asking, questions, free } = parts;
  const { title, sheets } = texts.questionWorkbook;
  const lists = answerLists(questions);
  return {
    title: title(asking.project),
    at: asking.at,
    sheets: [
      instructionSheet(asking, questions.length, free.length),
      questionSheet(parts, lists),
      freeSheet(free),
      {
        name: sheets.lists,
        columns: lists.map(() => ({ width: 40 })),
        rows: columnsAsRows(lists.map(({ answers }) => answers)),
        hidden: 'from-menus',
      },
    ],
  };
}

interface AnswerList {
  readonly alike: string;
  readonly answers: readonly string[];
}

const kindOf = ({ candidates, suggested }: Question): string => `${candidates.length} ${suggested}`;

/** One list of answers for every number of candidates that occurs. */
function answerLists(questions: readonly Question[]): AnswerList[] {
  const lists = new Map<string, AnswerList>();
  for (const question of questions) {
    const alike = kindOf(question);
    if (!lists.has(alike)) lists.set(alike, { alike, answers: answerTexts(question.candidates.length, question.suggested) });
  }
  return [...lists.values()].toSorted((a, b) => (a.alike < b.alike ? -1 : 1));
}

function columnsAsRows(columns: readonly (readonly string[])[]): WorkbookCell[][] {
  const longest = Math.max(0, ...columns.map(({ length }) => length));
  return Array.from({ length: longest }, (_, row) => columns.map((column) => column[row] ?? null));
}

function questionSheet(parts: QuestionsToWrite, lists: readonly AnswerList[]): WorkbookSheet {
  const { questions, free } = parts;
  const { sheets, columns } = texts.questionWorkbook;
  const last = questions.length + 1;
  const dropDowns: DropDown[] = answerDropDowns(questions, lists);
  if (free.length > 0 && free.length <= LONGEST_LIST && questions.length > 0) {
    const column = letterOf('other');
    // Any sign-in name may be typed: one that belongs to somebody by now is a question for the person who reads it back.
    dropDowns.push({ cells: `${column}2:${column}${last}`, list: `'${sheets.free}'!$A$2:$A$${free.length + 1}` });
  }
  return {
    name: sheets.questions,
    columns: QUESTION_COLUMNS.map((column): SheetColumn => ({ width: WIDTHS[column], look: LOOKS[column] ?? TOLD })),
    rows: [
      QUESTION_COLUMNS.map((column) => ({ value: columns[column], look: HEADING })),
      ...questions.map((question, n) => {
        const cells = cellsOf(parts, question, n + 1);
        return QUESTION_COLUMNS.map((column) => cells[column] ?? null);
      }),
    ],
    frozen: { rows: 1, columns: 2 },
    filter: `A1:${letterOf('key')}${last}`,
    landscape: true,
    dropDowns,
    locked: true,
  };
}

/** Neighbours with the same list share a rule. */
function answerDropDowns(questions: readonly Question[], lists: readonly AnswerList[]): DropDown[] {
  const dropDowns: DropDown[] = [];
  const column = letterOf('answer');
  const { sheets, columns, refusal } = texts.questionWorkbook;
  for (let from = 0; from < questions.length;) {
    const alike = kindOf(questions[from]!);
    let to = from;
    while (to + 1 < questions.length && kindOf(questions[to + 1]!) === alike) to++;
    const place = lists.findIndex((list) => list.alike === alike);
    const letter = String.fromCharCode(65 + place);
    dropDowns.push({
      cells: `${column}${from + 2}:${column}${to + 2}`,
      list: `${sheets.lists}!$${letter}$1:$${letter}$${lists[place]!.answers.length}`,
      refusal: { title: refusal.title, text: refusal.text(columns.comment) },
    });
    from = to + 1;
  }
  return dropDowns;
}

function cellsOf(
  { projectId, revision }: QuestionsToWrite,
  question: Question,
  number: number,
): Partial<Record<QuestionColumn, WorkbookCell>> {
  const { source, candidates, suggested, reasons, sourceKey } = question;
  const first = suggested ? candidates[0] : undefined;
  return {
    number,
    name: source.displayName,
    upn: source.upn,
    department: source.department,
    title: source.jobTitle,
    state: stateOf(source),
    suggested: first ? describeTarget(first.target) : null,
    probability: first?.probability == null ? null : rounded(first.probability),
    reasons: reasons.join('\n'),
    others: candidates.flatMap((candidate, n) => (candidate === first ? [] : describeCandidate(candidate, n + 1))).join('\n'),
    key: formatQuestionKey({ project: projectId, revision, source: sourceKey, targets: candidates.map(({ key }) => key), suggested }),
  };
}

function stateOf({ enabled, kind }: Party): string {
  const said = texts.questionWorkbook;
  const kinds: Partial<Record<AccountKind, string>> = said.kinds;
  const words = [enabled === null ? '' : enabled ? said.enabled : said.disabled, kinds[kind] ?? ''].filter(Boolean).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function describeTarget({ displayName, upn, jobTitle, department, enabled }: Party): string {
  const place = [jobTitle, department].filter(Boolean).join(', ');
  return [displayName, upn, place, enabled === false ? texts.questionWorkbook.isDisabled : ''].filter(Boolean).join('\n');
}

function describeCandidate({ target, probability }: QuestionCandidate, number: number): string {
  const { displayName, upn, jobTitle, department, enabled } = target;
  const said = texts.questionWorkbook;
  const whole = [upn, jobTitle, department, enabled === false ? said.disabled : ''].filter(Boolean).join(', ');
  const about = displayName ? whole : whole.replace(`${upn}, `, '');
  return said.candidate(number, displayName || upn, probability === null ? about : said.candidateWeighed(about, percent(probability)));
}

/** Downwards: nothing is told to be certain. */
function rounded(probability: number): number {
  return Math.floor(probability * 100) / 100;
}

function percent(probability: number): string {
  const said = texts.questionWorkbook;
  return probability < 0.01 ? said.underOne : said.percent(Math.round(rounded(probability) * 100));
}

function freeSheet(free: readonly Party[]): WorkbookSheet {
  const { sheets, columns } = texts.questionWorkbook;
  return {
    name: sheets.free,
    columns: [36, 28, 24, 26, 24].map((width) => ({ width, look: TOLD })),
    rows: [
      [columns.upn, columns.name, columns.department, columns.title, columns.state].map((value) => ({ value, look: HEADING })),
      ...free.map((target) => [target.upn, target.displayName, target.department, target.jobTitle, stateOf(target)]),
    ],
    frozen: { rows: 1, columns: 1 },
    filter: `A1:E${free.length + 1}`,
    locked: true,
  };
}
