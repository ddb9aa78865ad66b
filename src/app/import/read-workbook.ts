import type { ReadingChoices, ReadingEnd, ReadingStep } from '#core/directory/export-reading.ts';
import type { Refusal } from '#core/directory/fault.ts';
import { findHeader } from '#core/directory/find-header.ts';
import { readRows } from '#core/directory/read-rows.ts';
import { quoted, refuse, shown } from '#core/directory/refusal.ts';
import type { RowBlock, RowSource, SourceFault } from '#core/directory/row-block.ts';
import { unwrapLines } from '#core/directory/unwrap-lines.ts';
import { texts } from '#texts/texts.ts';
import { openWorkbookArchive, type WorkbookArchive } from './read-workbook-archive.ts';
import { WorkbookFault } from './read-workbook-fault.ts';
import { readWorkbookParts, type SheetPart, type WorkbookParts } from './read-workbook-parts.ts';
import { isQuestionKey } from '../questions/question-mark.ts';
import { CELL_DAMAGED } from './read-workbook-cell.ts';
import { readWorkbookRows } from './read-workbook-rows.ts';
import { NO_STRINGS, readSharedStrings, type SharedStrings } from './read-workbook-strings.ts';

/** A workbook whose texts are at hand. */
interface OpenWorkbook {
  readonly archive: WorkbookArchive;
  readonly parts: WorkbookParts;
  readonly strings: SharedStrings;
  readonly name: string;
  /** Of the packed file, in bytes. */
  readonly size: number;
}

/** The beginning of a sheet. */
interface SheetStart {
  readonly sheet: SheetPart;
  readonly source: RowSource;
  readonly first: RowBlock;
  readonly rest: Generator<RowBlock, Refusal | null>;
  /** Columns of its header; 0 when none was understood. */
  readonly width: number;
  /** What its columns tell: sign-in names, some other name of accounts, or nothing that is understood. */
  readonly tells: 'sign-in names' | 'accounts' | 'nothing';
  /** Something stands under the header. */
  readonly filled: boolean;
}

/** The code by which a screen knows that this is no export but wants to be read as answers. */
const ANSWER_SHEET = 'answer-sheet';
/** Sheets whose beginning is looked at. */
const SHEETS_TRIED = 50;
/** Sheets that a sentence names. */
const SHEETS_NAMED = 5;
const NO_ROWS: ReadingStep = { type: 'rows', rows: [], bytes: 0 };

/**
 * Reads an export from an .xlsx workbook: from the chosen sheet, else from the first visible one whose
 * header is understood and that has rows; which others could be chosen is told as a fault of the whole file. Same steps
 * and end as `readExport`; a workbook that is damaged, encrypted or a bomb ends in a refusal. Only the
 * packed file and its texts are held in memory.
 */
export function* readWorkbook(bytes: Uint8Array, name: string, choices: ReadingChoices = {}): Generator<ReadingStep, ReadingEnd> {
  try {
    const archive = openWorkbookArchive(bytes);
    const parts = readWorkbookParts(archive);
    const tried =
      choices.sheet === undefined ? parts.sheets.slice(0, SHEETS_TRIED) : parts.sheets.filter((sheet) => sheet.name === choices.sheet);
    if (tried.length === 0) return { type: 'refused', refusal: refuse('no-sheet', name, noSheet(parts, choices.sheet)) };
    const part = parts.stringsPath === undefined ? null : archive.open(parts.stringsPath);
    const strings = part === null ? NO_STRINGS : yield* withSteps(readSharedStrings(part));
    const workbook: OpenWorkbook = { archive, parts, strings, name, size: bytes.length };

    const starts: SheetStart[] = [];
    for (const sheet of tried) {
      const start = yield* startSheet(workbook, sheet, choices);
      if (start !== null) starts.push(start);
    }
    const filled = starts.filter((start) => start.filled);
    const chosen =
      filled.find(({ tells }) => tells === 'sign-in names') ??
      filled.find(({ tells }) => tells === 'accounts') ??
      starts.find(({ tells }) => tells !== 'nothing') ??
      fullest(starts);
    if (chosen === null) return { type: 'refused', refusal: refuse('empty', name, texts.fileRefusals.emptySheets) };
    const others = filled.filter((start) => start !== chosen && start.tells === chosen.tells && start.tells !== 'nothing');
    const end = yield* readRows(
      wholeSheet(
        chosen,
        others.map(({ sheet }) => sheet.name),
      ),
      chosen.source,
    );
    if (end.type !== 'refused' || chosen.tells !== 'nothing' || parts.hidden === 0) return end;
    return { type: 'refused', refusal: { ...end.refusal, message: `${end.refusal.message} ${texts.fileRefusals.hiddenToo}` } };
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    return { type: 'refused', refusal: refuse(error.code, name, error.message) };
  }
}

/** Lets whoever drives the reading breathe while something is prepared. */
function* withSteps<T>(work: Generator<unknown, T>): Generator<ReadingStep, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield NO_ROWS;
  }
}

/** The first rows of a sheet; null when it has none. */
function* startSheet(
  { archive, parts, strings, name, size }: OpenWorkbook,
  sheet: SheetPart,
  choices: ReadingChoices,
): Generator<ReadingStep, SheetStart | null> {
  const part = archive.open(sheet.path);
  if (part === null) return null;
  const rest = unwrapLines(readWorkbookRows(part, parts, strings, size), null);
  for (;;) {
    const first = rest.next();
    if (first.done) return null;
    yield NO_ROWS;
    if (first.value.rows.length === 0) {
      if (first.value.faults?.some(({ code }) => code === CELL_DAMAGED)) {
        throw new WorkbookFault('workbook-damaged', texts.fileRefusals.textsMissing);
      }
      continue;
    }
    if (first.value.rows.some((row) => row.some(isQuestionKey))) throw new WorkbookFault(ANSWER_SHEET, texts.fileRefusals.answers);
    const sheets = parts.sheets.map((each) => each.name);
    const called = sheets.length === 1 ? name : texts.fileRefusals.worksheet(name, quoted(sheet.name));
    const source: RowSource = { name: called, delimiter: '', sheet: sheet.name, sheets, choices };
    const header = findHeader(first.value, source);
    const start = { sheet, source, first: first.value, rest };
    if ('refusal' in header) return { ...start, width: 0, tells: 'nothing', filled: true };
    const { columns } = header.recognition;
    const tells = columns.some(({ field }) => field === 'userPrincipalName') ? 'sign-in names' : 'accounts';
    return { ...start, width: columns.length, tells, filled: first.value.rows.length > header.row + 1 };
  }
}

/** Of the sheets that were not understood, the one a person most likely means: with the most cells. */
function fullest(starts: readonly SheetStart[]): SheetStart | null {
  const cells = ({ first }: SheetStart): number => first.rows.reduce((sum, row) => sum + row.length, 0);
  return starts.reduce<SheetStart | null>((best, start) => (best === null || cells(start) > cells(best) ? start : best), null);
}

/** The blocks again from the first, every row as wide as the header: a sheet does not store blank cells at a row's end. */
function* wholeSheet({ sheet, first, rest, width }: SheetStart, others: readonly string[]): Generator<RowBlock, null> {
  const told = others.length === 0 ? [] : [otherSheets(sheet.name, others)];
  yield { ...widened(first, width), faults: [...told, ...(first.faults ?? [])] };
  for (const block of rest) yield widened(block, width);
  return null;
}

function widened(block: RowBlock, width: number): RowBlock {
  return { ...block, rows: block.rows.map((row) => (row.length < width ? [...row, ...Array<string>(width - row.length).fill('')] : row)) };
}

function otherSheets(read: string, others: readonly string[]): SourceFault {
  return {
    line: 0,
    index: null,
    code: 'other-sheets',
    value: shown(others.join(', ')),
    remedy: 'kept',
    message: texts.rowFaults.otherSheets(quoted(read), others.slice(0, SHEETS_NAMED).map(quoted), others.length - SHEETS_NAMED),
  };
}

function noSheet({ sheets, hidden }: WorkbookParts, sheetName: string | undefined): string {
  const names = sheets.map((sheet) => quoted(sheet.name)).join(', ');
  if (sheets.length === 0) {
    return hidden > 0 ? texts.fileRefusals.hiddenSheets : texts.fileRefusals.noSheet;
  }
  return texts.fileRefusals.noSuchSheet(quoted(sheetName ?? ''), names);
}
