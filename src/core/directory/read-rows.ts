import { texts } from '#texts/texts.ts';
import type { AccountField } from './account.ts';
import { findAssumedEncoding } from './assumed-encoding.ts';
import { createBlockReader } from './block-reader.ts';
import { describeTable } from './describe-table.ts';
import type { ReadingEnd, ReadingStep, Recognition } from './export-reading.ts';
import type { Fault, Refusal } from './fault.ts';
import { findHeader, type FoundHeader } from './find-header.ts';
import { findTooManyRows, findTooMuch } from './find-too-much.ts';
import { createOrderWatch } from './order-watch.ts';
import { NAMING_FIELDS } from './recognised-header.ts';
import { quoted, refuse } from './refusal.ts';
import type { RowBlock, RowSource } from './row-block.ts';
import { createSevenBitWatch } from './seven-bit-letters.ts';

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
  yield { type: 'recognised', recognition };
  const reader = createBlockReader(header, first.value, source);
  const nameless = findNameless(recognition);
  const watchSevenBit = createSevenBitWatch(recognition.columns);
  let { encoding } = recognition;
  let encodingSettled = source.encodingSettled ?? false;
  const tally = { rows: 0, accounts: 0, faults: 0 };
  const order = createOrderWatch();
  const misshapen: Misshapen = { rows: 0, first: null };

  let block: IteratorResult<RowBlock, Refusal | null> = first;
  for (; !block.done; block = blocks.next()) {
    const tooMuch = block === first ? null : findTooMuch(block.value, source.name);
    if (tooMuch) return refused(tooMuch);
    const found = reader.read(block.value, block === first ? header.row + 1 : 0);
    if ('refusal' in found) return refused(found.refusal);
    const assumed = encodingSettled ? null : findAssumedEncoding(block.value);
    encodingSettled ||= assumed !== null;
    const sevenBit = watchSevenBit(block.value);
    for (const { account, line } of found.rows) order.see(account, line);
    const mixed = order.fault(false);
    const faults = [
      ...(block === first && nameless ? [nameless] : []),
      ...(assumed ? [assumed] : []),
      ...(sevenBit ? [sevenBit] : []),
      ...(mixed ? [mixed] : []),
      ...sourceFaults(block.value, recognition),
      ...found.faults,
    ].sort((a, b) => a.line - b.line);
    tally.rows += found.read;
    tally.accounts += found.rows.length;
    tally.faults += faults.length;
    for (const fault of found.faults.filter(isMisshapen)) {
      misshapen.first ??= fault;
      misshapen.rows++;
    }
    const tooMany = findTooManyRows(tally.rows, source.name);
    if (tooMany) return refused(tooMany);
    ({ encoding } = block.value);
    yield { type: 'rows', rows: found.rows, bytes: block.value.bytes };
    if (faults.length > 0) yield { type: 'faults', faults };
  }
  if (block.value) return refused(block.value);
  const untold = reader.untold();
  const nothing = findNothing(tally, misshapen, untold, header, first.value, source);
  if (nothing) return refused(nothing);
  const mixed = order.fault(true);
  if (mixed) {
    tally.faults++;
    yield { type: 'faults', faults: [mixed] };
  }
  return { type: 'read', ...tally, recognition: { ...recognition, encoding }, untold };
}

/** What the source of the rows found wrong under the header, in columns that are used. */
function sourceFaults({ faults = [] }: RowBlock, { columns, headerLine }: Recognition): Fault[] {
  return faults.flatMap(({ index, ...fault }) => {
    if (fault.line !== 0 && fault.line <= headerLine) return [];
    const column = index === null ? undefined : columns[index];
    return index !== null && !column?.field ? [] : [{ ...fault, column: column?.header ?? null }];
  });
}

/** How many rows were left out for their shape, and what was said of the first. */
interface Misshapen {
  rows: number;
  first: Fault | null;
}

/** Whether a row was left out for its shape, before anything in it was looked at. */
function isMisshapen({ code, remedy }: Fault): boolean {
  return remedy === 'row-left-out' && (code === 'too-many-cells' || code === 'quotes-unbalanced');
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

function findNothing(
  tally: { rows: number; accounts: number },
  misshapen: Misshapen,
  untold: readonly AccountField[],
  { recognition, recognised, row }: FoundHeader,
  block: RowBlock,
  source: RowSource,
): Refusal | null {
  if (tally.rows === 0) {
    return refuse('no-rows', source.name, texts.fileRefusals.noRows);
  }
  if (tally.accounts > 0) return null;
  const naming = NAMING_FIELDS.flatMap((name) => recognition.columns.filter(({ field }) => field === name));
  const header = quoted(naming[0]?.header ?? '');
  const told = naming.find(({ field }) => field !== null && !untold.includes(field));
  if (misshapen.first && misshapen.rows * 2 > tally.rows) {
    const { line, message } = misshapen.first;
    return refuse('no-accounts', source.name, texts.fileRefusals.misshapen(tally.rows, line, message));
  }
  const what =
    untold.includes('userPrincipalName') && told
      ? texts.fileRefusals.namesBlank(header, quoted(told.header))
      : texts.fileRefusals.noUsers(tally.rows, header);
  return { ...refuse('no-accounts', source.name, what), table: describeTable(block, source, row, recognised) };
}

function refused(refusal: Refusal): ReadingEnd {
  return { type: 'refused', refusal };
}
