import type { AlteredRow } from '#contract/calls/signoff-calls.ts';
import { compareSheet, type DifferentCell, type SheetRow } from '#core/signoff/compare-sheet.ts';
import { describeWorkbook } from '#core/deliverables/workbook/describe-workbook.ts';
import { languageOfWorkbook } from '#core/deliverables/workbook/language-of-workbook.ts';
import type { SheetDescription, WorkbookDescription } from '#core/deliverables/workbook-description.ts';
import { texts, type Texts } from '#texts/texts.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { openWorkbookArchive } from '../import/read-workbook-archive.ts';
import { readWorkbookParts } from '../import/read-workbook-parts.ts';
import { WorkbookFault } from '../import/read-workbook-fault.ts';
import { cellAddress } from '../workbook/cell-address.ts';
import { streamWorkbook, type WorkbookSeal } from '../workbook/stream-workbook.ts';
import type { Compared } from './compared.ts';
import { readDelivery } from './read-revision.ts';
import { readSheets } from './read-sheets.ts';
import { readSeal, sealIn } from './workbook-seal.ts';

const DIGEST = /\b[0-9a-f]{64}\b/g;

/**
 * Compares every sheet of a workbook, cell by cell, with what is written from the revision whose digest it names on its cover
 * or among its properties, in the language in which it was written. Null when it names none of these revisions. Steps are pauses.
 */
export function* compareWorkbook(
  tables: ProjectTables,
  path: string,
  bytes: Uint8Array,
  numbers: readonly number[],
): Generator<void, Compared | null> {
  try {
    const revision = yield* revisionOf(tables, bytes, numbers);
    if (revision === null) return null;
    const delivery = yield* readDelivery(tables, revision);
    const said = languageOfWorkbook(readWorkbookParts(openWorkbookArchive(bytes)).sheets.map(({ name }) => name));
    const described = () => describeWorkbook(delivery, said);
    const written = yield* writeAgain(described(), yield* sealOf(bytes, delivery.digest));
    if (Buffer.from(written).equals(bytes)) return { revision, rows: [], exact: true };
    const descriptions = new Map(described().sheets.map((sheet) => [sheet.name, sheet]));
    const [expected, found] = [yield* collect(written), yield* collect(bytes)];
    const rows: AlteredRow[] = [];
    for (const [sheet, description] of descriptions) {
      const given = found.get(sheet);
      const wanted = expected.get(sheet) ?? [];
      if (!given)
        rows.push({
          path,
          sheet,
          row: 0,
          column: '',
          source: '',
          expected: texts.signoff.rows(wanted.length),
          found: texts.signoff.noSheet,
        });
      else for (const cell of yield* compareSheet(wanted, given)) rows.push(tell(path, description, cell, whomColumns(said)));
      yield;
    }
    for (const [sheet, given] of found) {
      if (!expected.has(sheet))
        rows.push({
          path,
          sheet,
          row: 1,
          column: '',
          source: '',
          expected: texts.signoff.noSheet,
          found: texts.signoff.rows(given.length),
        });
    }
    return { revision, rows, exact: false };
  } catch (error) {
    if (error instanceof WorkbookFault) return null;
    throw error;
  }
}

/** Heads of the columns that say whom a row is about; the first that a sheet has counts. */
function whomColumns({ workbook: { sheets } }: Texts): readonly string[] {
  const { crosswalk, environment, exclusions, findings, readiness, licences, files } = sheets;
  return [
    crosswalk.columns.source,
    environment.columns.user,
    exclusions.columns.source,
    environment.columns.name,
    findings.columns.finding,
    readiness.columns.step,
    licences.columns.licence,
    files.columns.file,
  ];
}

function tell(
  path: string,
  { name, table }: SheetDescription,
  { row, column, cells, expected, found }: DifferentCell,
  whose: readonly string[],
): AlteredRow {
  const headers = table?.headers ?? [];
  const whom = whose.map((header) => headers.indexOf(header)).find((at) => at !== -1) ?? 0;
  const header = column === null ? undefined : headers[column];
  const address = column === null || row === 0 ? '' : cellAddress(column, row - 1);
  return {
    path,
    sheet: name,
    row,
    column: header === undefined ? address : `${address} (${header})`,
    source: cells[whom] || (cells.find((cell) => cell !== '') ?? ''),
    expected,
    found,
  };
}

/** The revision that a workbook says it was written from. */
function* revisionOf(tables: ProjectTables, bytes: Uint8Array, numbers: readonly number[]): Generator<void, number | null> {
  const digests = new Map(numbers.map((number) => [tables.revisions.find(number)?.digest ?? '', number]));
  const named = (text: string): number | undefined =>
    (text.match(DIGEST) ?? []).map((digest) => digests.get(digest)).find((number) => number !== undefined);
  const properties = openWorkbookArchive(bytes).read('docProps/custom.xml');
  const known = named(Buffer.from(properties ?? []).toString('utf8'));
  if (known !== undefined) return known;
  let cover: string | null = null;
  for (const row of readSheets(bytes)) {
    if (row === undefined) {
      yield;
      continue;
    }
    cover ??= row.sheet;
    // Programs that drop the properties keep the cover, which is the first sheet.
    if (row.sheet !== cover) return null;
    const number = row.cells.map((cell) => named(cell.replaceAll(/\s/g, ''))).find((found) => found !== undefined);
    if (number !== undefined) return number;
  }
  return null;
}

/** The workbook as it is written from a revision: what was delivered, byte for byte, unless it was signed since. */
function* writeAgain(workbook: WorkbookDescription, seal: WorkbookSeal | null): Generator<void, Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (const step of streamWorkbook(workbook, (piece) => pieces.push(Uint8Array.from(piece)), seal)) {
    void step;
    yield;
  }
  return Buffer.concat(pieces);
}

/** The seal that a workbook bears of this revision, as far as it holds; null: none. */
function* sealOf(bytes: Uint8Array, digest: string): Generator<void, WorkbookSeal | null> {
  const seal = yield* readSeal(bytes);
  const text = sealIn(bytes);
  return seal === null || text === null || 'wrong' in seal || seal.digest !== digest ? null : () => text;
}

/** Read by the same reader, so that what was written and what was found are seen alike. */
function* collect(bytes: Uint8Array): Generator<void, Map<string, SheetRow[]>> {
  const sheets = new Map<string, SheetRow[]>();
  for (const row of readSheets(bytes)) {
    if (row === undefined) {
      yield;
      continue;
    }
    const rows = sheets.get(row.sheet);
    if (rows) rows.push(row);
    else sheets.set(row.sheet, [row]);
  }
  return sheets;
}
