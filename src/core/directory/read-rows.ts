import { texts } from '#texts/texts.ts';
import type { Account } from './account.ts';
import { findAssumedEncoding } from './assumed-encoding.ts';
import { createAccountBuilder, type AccountBuilder } from './build-account.ts';
import type { AccountRow, ReadingEnd, ReadingStep, Recognition } from './export-reading.ts';
import type { Fault, Refusal } from './fault.ts';
import { describeTable } from './describe-table.ts';
import { findHeader, type FoundHeader } from './find-header.ts';
import { createDuplicateGuard, type DuplicateGuard } from './duplicate-guard.ts';
import { createHeaderWatch, type HeaderWatch } from './header-watch.ts';
import { quoted, refuse, shown } from './refusal.ts';
import { createFaultCollector, type FaultCollector } from './report-fault.ts';
import type { RowBlock, RowSource } from './row-block.ts';
import { createCounterpartReader, type ReadCounterpart } from './read-counterpart.ts';

/** Limits of a worksheet, which no user export goes beyond. */
const MAX_COLUMNS = 512;
const MAX_CELL = 32_767;
const MAX_ROWS = 1_048_575;

/**
 * Makes accounts of rows, wherever they come from: recognises the header, then reads block by block.
 * `blocks` may end with a refusal of its own.
 */
export function* readRows(blocks: Iterator<RowBlock, Refusal | null>, source: RowSource): Generator<ReadingStep, ReadingEnd> {
  const first = blocks.next();
  if (first.done) {
    return refused(first.value ?? refuse('empty', source.name, texts.fileRefusals.empty));
  }
  const wide = findTooMuch(first.value, source.name);
  if (wide) return refused(wide);
  const header = findHeader(first.value, source);
  if ('refusal' in header) return refused(header.refusal);

  const { recognition } = header;
  let { encoding } = recognition;
  let encodingSettled = source.encodingSettled ?? false;
  yield { type: 'recognised', recognition };
  const collector = createFaultCollector(header.recognised.headers);
  const builder = createAccountBuilder(header.recognised, collector.report);
  const guard = createDuplicateGuard(source.name);
  const counterpartOf = createCounterpartReader(recognition, source.choices?.side ?? 'source', collector.report);
  const headerCells = first.value.rows[header.row];
  const isHeader = createHeaderWatch(header.recognised.headers);
  const nameless = findNameless(recognition);
  const tally = { rows: 0, accounts: 0, faults: 0 };

  let start = header.row + 1;
  for (let block: IteratorResult<RowBlock, Refusal | null> = first; ; block = blocks.next()) {
    if (block.done) {
      if (block.value) return refused(block.value);
      break;
    }
    const tooMuch = block === first ? null : findTooMuch(block.value, source.name);
    if (tooMuch) return refused(tooMuch);
    const {
      rows,
      faults: found,
      read,
      other,
    } = readBlock(block.value, start, recognition, headerCells, isHeader, builder, collector, guard, counterpartOf);
    if (other !== null) {
      const change = texts.fileRefusals.headerChanges(quoted(other.value));
      return refused(refuse('header-changes', source.name, change, other));
    }
    const assumed = encodingSettled ? null : findAssumedEncoding(block.value);
    encodingSettled ||= assumed !== null;
    const told = sourceFaults(block.value, recognition);
    const faults = [
      ...(block === first && nameless ? [nameless] : []),
      ...(assumed ? [assumed] : []),
      ...told,
      ...found,
      ...collector.take(),
    ].sort((a, b) => a.line - b.line);
    start = 0;
    tally.rows += read;
    tally.accounts += rows.length;
    tally.faults += faults.length;
    if (tally.rows > MAX_ROWS) {
      return refused(refuse('too-many-rows', source.name, texts.fileRefusals.tooManyRows));
    }
    ({ encoding } = block.value);
    yield { type: 'rows', rows, bytes: block.value.bytes };
    if (faults.length > 0) yield { type: 'faults', faults };
  }
  const nothing = findNothing(tally, header, first.value, source);
  if (nothing) return refused(nothing);
  return { type: 'read', ...tally, recognition: { ...recognition, encoding }, untold: builder.untold() };
}

function readBlock(
  block: RowBlock,
  start: number,
  recognition: Recognition,
  headerCells: readonly string[] | undefined,
  isHeader: HeaderWatch,
  builder: AccountBuilder,
  collector: FaultCollector,
  guard: DuplicateGuard,
  counterpartOf: ReadCounterpart | null,
) {
  const width = recognition.columns.length;
  const rows: AccountRow[] = [];
  const faults: Fault[] = [];
  let read = 0;
  for (let at = start; at < block.rows.length; at++) {
    const cells = block.rows[at]!;
    const line = block.lines[at]!;
    if (isBlank(cells)) continue;
    read++;
    if (headerCells !== undefined && isSame(cells, headerCells)) {
      faults.push(headerAgain(cells, line));
      continue;
    }
    if (cells.length !== width || block.misquoted.has(at)) {
      const fault =
        recognition.sheet === undefined
          ? judgeShape(cells, line, width, block.misquoted.has(at), block.unfinished && at === block.rows.length - 1)
          : judgeSheetRow(cells, line, width);
      if (fault) faults.push(fault);
      if (fault?.remedy === 'row-left-out') continue;
    }
    const account: Account | null = builder.build(cells, line, block.careful);
    if (account === null) {
      const header = isHeader(cells);
      if (header === 'other') return { rows, faults, read, other: { line, value: cells.join(' ').trim() } };
      if (header === 'again') {
        collector.forget(line);
        faults.push(headerAgain(cells, line));
      }
      continue;
    }
    const twice = guard.check(account, line);
    if (twice) faults.push(twice);
    else {
      const counterpart = counterpartOf?.(cells, line);
      rows.push(counterpart === undefined ? { line, account, cells } : { line, account, cells, counterpart });
    }
  }
  return { rows, faults, read, other: null };
}

/** What the source of the rows found wrong under the header, in columns that are used. */
function sourceFaults({ faults = [] }: RowBlock, { columns, headerLine }: Recognition): Fault[] {
  return faults.flatMap(({ index, ...fault }) => {
    if (fault.line !== 0 && fault.line <= headerLine) return [];
    const column = index === null ? undefined : columns[index];
    return index !== null && !column?.field ? [] : [{ ...fault, column: column?.header ?? null }];
  });
}

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

/** Whether a row is the header once more, as in files that were put together of several; each may bring its byte order mark. */
function isSame(cells: readonly string[], header: readonly string[]): boolean {
  const [first = ''] = cells;
  if (cells.length !== header.length || (first !== header[0] && first !== `\ufeff${header[0]}`)) return false;
  return cells.every((cell, index) => index === 0 || cell === header[index]);
}

function headerAgain(cells: readonly string[], line: number): Fault {
  const value = shown(cells.join(' ').trim());
  return { line, column: null, code: 'header-again', value, remedy: 'row-left-out', message: texts.rowFaults.headerAgain };
}

/** What is wrong with the number of a row's cells; null when the surplus ones are empty. */
function judgeShape(cells: readonly string[], line: number, width: number, misquoted: boolean, cutOff: boolean): Fault | null {
  const value = shown(cells.join(' ').trim());
  if (cells.length > width) {
    if (cells.slice(width).every((cell) => cell.trim() === '')) return null;
    return {
      line,
      column: null,
      code: 'too-many-cells',
      value,
      remedy: 'row-left-out',
      message: texts.rowFaults.tooManyCells(cells.length, width),
    };
  }
  if (cells.length === width && !(cutOff && misquoted)) {
    return {
      line,
      column: null,
      code: 'quotes-unbalanced',
      value,
      remedy: 'kept',
      message: texts.rowFaults.quotes,
    };
  }
  if (cutOff || misquoted) {
    return {
      line,
      column: null,
      code: cutOff ? 'row-cut-off' : 'quotes-unbalanced',
      value,
      remedy: 'row-left-out',
      message: cutOff ? texts.rowFaults.endsInRow(cells.length, width) : texts.rowFaults.quotesAndCells(cells.length, width),
    };
  }
  return {
    line,
    column: null,
    code: 'too-few-cells',
    value,
    remedy: 'kept',
    message: texts.rowFaults.tooFewCells(cells.length, width),
  };
}

/** The same of a worksheet, where every cell stands in its column, whatever stands beside the table. */
function judgeSheetRow(cells: readonly string[], line: number, width: number): Fault | null {
  const beside = cells.slice(width).filter((cell) => cell.trim() !== '');
  if (beside.length === 0) return null;
  const value = shown(beside.join(' ').trim());
  return { line, column: null, code: 'cells-without-header', value, remedy: 'kept', message: texts.rowFaults.cellsBeside(quoted(value)) };
}

function findTooMuch(block: RowBlock, name: string): Refusal | null {
  for (const [at, cells] of block.rows.entries()) {
    if (cells.length > MAX_COLUMNS) {
      return refuse('too-many-columns', name, texts.fileRefusals.tooManyColumns(cells.length), {
        line: block.lines[at]!,
      });
    }
    for (const cell of cells) {
      if (cell.length > MAX_CELL) {
        return refuse('cell-too-long', name, texts.fileRefusals.cellTooLong(quoted(cell.slice(0, 60)), cell.length), {
          line: block.lines[at]!,
          value: cell,
        });
      }
    }
  }
  return null;
}

/** Told once of a list by which people cannot be mapped yet. */
function findNameless({ columns, headerLine }: Recognition): Fault | null {
  if (columns.some(({ field }) => field === 'userPrincipalName')) return null;
  const by = columns.some(({ field }) => field === 'objectId') ? texts.rowFaults.objectId : texts.rowFaults.mailAddress;
  return {
    line: headerLine,
    column: null,
    code: 'no-sign-in-names',
    value: '',
    remedy: 'kept',
    message: texts.rowFaults.joinedBy(by),
  };
}

function findNothing(tally: { rows: number; accounts: number }, found: FoundHeader, block: RowBlock, source: RowSource): Refusal | null {
  const { recognition, recognised, row } = found;
  if (tally.rows === 0) {
    return refuse('no-rows', source.name, texts.fileRefusals.noRows);
  }
  if (tally.accounts > 0) return null;
  const naming =
    recognition.columns.find(({ field }) => field === 'userPrincipalName') ?? recognition.columns.find(({ field }) => field !== null);
  const refusal = refuse('no-accounts', source.name, texts.fileRefusals.noUsers(tally.rows, quoted(naming?.header ?? '')));
  return { ...refusal, table: describeTable(block, source, row, recognised) };
}

function refused(refusal: Refusal): ReadingEnd {
  return { type: 'refused', refusal };
}
