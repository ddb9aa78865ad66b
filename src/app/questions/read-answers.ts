import { cleanCell } from '#core/directory/clean-cell.ts';
import { quoted } from '#core/directory/refusal.ts';
import { texts } from '#texts/texts.ts';
import { AppError } from '#contract/failure.ts';
import { openWorkbookArchive } from '../import/read-workbook-archive.ts';
import { isCompoundFile, nameCompoundFile } from '../import/read-workbook-compound.ts';
import { WorkbookFault } from '../import/read-workbook-fault.ts';
import { readWorkbookParts } from '../import/read-workbook-parts.ts';
import { readWorkbookRows } from '../import/read-workbook-rows.ts';
import { NO_STRINGS, readSharedStrings } from '../import/read-workbook-strings.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { isAnsweredBy, isColumn, QUESTION_COLUMNS, type QuestionColumn } from './question-columns.ts';
import { MOST_QUESTIONS } from './most-questions.ts';
import { parseQuestionKey, type QuestionKey } from './question-key.ts';
import { isQuestionKey } from './question-mark.ts';

/** What one row of an answered workbook says. */
export interface AnswerRow {
  /** The number of the row in its sheet. */
  readonly line: number;
  /** Null when somebody changed it. */
  readonly key: QuestionKey | null;
  /** Whom the row shows. */
  readonly name: string;
  readonly upn: string;
  readonly answer: string;
  /** The sign-in name of another account. */
  readonly other: string;
  readonly comment: string;
}

/** An answered workbook. */
export interface AnswerSheet {
  /** Who answered, as the workbook says; empty when it does not. */
  readonly answeredBy: string;
  readonly rows: readonly AnswerRow[];
}

/** Sheets looked through, and rows kept: twice those handed out, for what people copy. */
const MOST_SHEETS = 50;
const MOST_ROWS = 2 * MOST_QUESTIONS;
const LONGEST_NAME = 100;

/**
 * Reads the answers from a workbook that was handed out, whatever became of it since: sheets renamed or reordered,
 * rows sorted or deleted, columns moved or added. Refused with `file-refused` when it holds none.
 */
export function* readAnswers(bytes: Uint8Array, fileName: string): Generator<JobProgress, AnswerSheet> {
  const called = quoted(fileName);
  const refused = (what: string): AppError => new AppError('file-refused', texts.fileRefusals.whole(called, what));
  try {
    if (isCompoundFile(bytes)) throw refused(nameCompoundFile([bytes]).what);
    const archive = openWorkbookArchive(bytes);
    const parts = readWorkbookParts(archive);
    const part = parts.stringsPath === undefined ? null : archive.open(parts.stringsPath);
    const strings = part === null ? NO_STRINGS : yield* pausing(readSharedStrings(part));
    let answeredBy = '';
    const rows: AnswerRow[] = [];
    for (const { path } of parts.sheets.slice(0, MOST_SHEETS)) {
      const sheet = archive.open(path);
      if (sheet === null) continue;
      let header: readonly string[] | null = null;
      const keyed: { readonly line: number; readonly cells: readonly string[] }[] = [];
      for (const block of readWorkbookRows(sheet, parts, strings, bytes.length)) {
        yield { phase: 'read', done: block.bytes, total: bytes.length };
        for (const [n, raw] of block.rows.entries()) {
          if (raw.some(isQuestionKey)) keyed.push({ line: block.lines[n]!, cells: raw });
          else if (header === null && raw.some((cell) => isColumn(cell, 'key'))) header = raw;
          else answeredBy ||= nameIn(raw);
        }
        if (rows.length + keyed.length > MOST_ROWS) {
          throw refused(texts.questions.tooManyRows(MOST_ROWS));
        }
      }
      if (keyed.length === 0) continue;
      if (header === null) {
        throw refused(texts.questions.noTopRow);
      }
      const places = placesOf(header);
      rows.push(...keyed.map(({ line, cells }) => toRow(line, cells, places)));
    }
    if (rows.length === 0) throw refused(texts.questions.noAnswers);
    return { answeredBy: answeredBy.slice(0, LONGEST_NAME), rows };
  } catch (error) {
    if (error instanceof WorkbookFault) throw refused(error.message);
    throw error;
  }
}

function* pausing<T>(work: Generator<unknown, T>): Generator<JobProgress, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield { phase: 'read', done: 0, total: 0 };
  }
}

type Places = Partial<Record<QuestionColumn, number>>;

/** Where the columns stand; of two with one name the first. */
function placesOf(header: readonly string[]): Places {
  const places: Places = {};
  for (const column of QUESTION_COLUMNS) {
    const place = header.findIndex((cell) => isColumn(cell, column));
    if (place >= 0) places[column] = place;
  }
  return places;
}

function toRow(line: number, cells: readonly string[], places: Places): AnswerRow {
  const at = (column: QuestionColumn): string => {
    const place = places[column];
    return place === undefined ? '' : (cells[place] ?? '');
  };
  const clean = (column: QuestionColumn): string => cleanCell(at(column)).value;
  return {
    line,
    key: parseQuestionKey(at('key')),
    name: clean('name'),
    upn: clean('upn'),
    answer: clean('answer'),
    other: clean('other'),
    // The client's own line breaks stay.
    comment: at('comment').toWellFormed().trim(),
  };
}

/** Who answered, when this is the row that says it: the first thing written behind the label. */
function nameIn(cells: readonly string[]): string {
  const label = cells.findIndex(isAnsweredBy);
  return label < 0 ? '' : cleanCell(cells.slice(label + 1).find((cell) => cell.trim() !== '') ?? '').value;
}
