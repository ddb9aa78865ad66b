import type { ReadingEnd, ReadingStep } from '#core/directory/export-reading.ts';
import { findHeader } from '#core/directory/find-header.ts';
import { readRows } from '#core/directory/read-rows.ts';
import { quoted, refuse } from '#core/directory/refusal.ts';
import type { RowBlock } from '#core/directory/row-block.ts';
import { openWorkbookArchive, WorkbookFault, type WorkbookArchive } from './read-workbook-archive.ts';
import { readWorkbookParts, type SheetPart, type WorkbookParts } from './read-workbook-parts.ts';
import { readWorkbookRows } from './read-workbook-rows.ts';

/**
 * Reads an export from an .xlsx workbook: from the named sheet, else from the first visible one that
 * has a column of user principal names. Same steps and end as `readExport`; a workbook that is
 * damaged, encrypted or a bomb ends in a refusal. The packed file is held in memory, the sheet while it is read.
 */
export function* readWorkbook(bytes: Uint8Array, name: string, sheetName?: string): Generator<ReadingStep, ReadingEnd> {
  try {
    const archive = openWorkbookArchive(bytes);
    const parts = readWorkbookParts(archive);
    const sheets = sheetName === undefined ? parts.sheets : parts.sheets.filter((sheet) => sheet.name === sheetName);
    for (const sheet of sheets) {
      const found = startSheet(archive, parts, sheet, bytes.length, name, sheetName !== undefined || sheets.length === 1);
      if (found === null) continue;
      return yield* readRows(found, { name, delimiter: '', sheet: sheet.name });
    }
    return { type: 'refused', refusal: refuse('no-header', name, noSheet(parts, sheetName)) };
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    return { type: 'refused', refusal: refuse(error.code, name, error.message) };
  }
}

/** The rows of a sheet, or null when it has no header that is understood and `only` does not insist on it. */
function startSheet(
  archive: WorkbookArchive,
  parts: WorkbookParts,
  sheet: SheetPart,
  size: number,
  name: string,
  only: boolean,
): Iterator<RowBlock, null> | null {
  const xml = archive.read(sheet.path);
  if (xml === null) return null;
  const blocks = readWorkbookRows(xml, parts, size);
  const first = blocks.next();
  if (first.done) return only ? blocks : null;
  const header = findHeader(first.value, { name, delimiter: '', sheet: sheet.name });
  if ('refusal' in header) return only ? withFirst(first.value, blocks, 0) : null;
  return withFirst(first.value, blocks, header.recognition.columns.length);
}

/** The blocks again from the first, every row as wide as the header: a sheet does not store blank cells at a row's end. */
function* withFirst(first: RowBlock, rest: Generator<RowBlock, null>, width: number): Generator<RowBlock, null> {
  yield widened(first, width);
  for (const block of rest) yield widened(block, width);
  return null;
}

function widened(block: RowBlock, width: number): RowBlock {
  return { ...block, rows: block.rows.map((row) => (row.length < width ? [...row, ...Array<string>(width - row.length).fill('')] : row)) };
}

function noSheet({ sheets }: WorkbookParts, sheetName: string | undefined): string {
  const names = sheets.map((sheet) => quoted(sheet.name)).join(', ');
  if (sheets.length === 0) return 'has no worksheet. Choose the workbook that holds the users.';
  if (sheetName !== undefined) return `has no worksheet ${quoted(sheetName)}. Its worksheets are ${names}.`;
  return `has no worksheet with a column of user principal names. Its worksheets are ${names}. Export the users with UserPrincipalName, or rename the column that holds it.`;
}
