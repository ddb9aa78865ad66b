import { createHash } from 'node:crypto';
import type { SheetDescription, WorkbookDescription } from '#core/deliverables/workbook-description.ts';
import type { ArchiveStart } from '#core/signoff/manifest.ts';
import { createZipWriter } from '../files/zip-writer.ts';
import { chartPart } from './chart-part.ts';
import { drawingPart } from './drawing-part.ts';
import { stylesPart } from './looks.ts';
import { createSharedStrings } from './shared-strings.ts';
import { tablePart } from './table-part.ts';
import {
  appPart,
  contentTypesPart,
  corePart,
  customPart,
  drawingRelations,
  numberParts,
  packageRelations,
  sheetRelations,
  workbookPart,
  workbookRelations,
  type OwnedParts,
} from './workbook-parts.ts';
import { writeSheet } from './write-sheet.ts';

/** The part that vouches for all the others. Programs that save the workbook anew drop it. */
export const SEAL_NAME = 'crosswalk/seal.json';

/** Says what a workbook is sealed with, from the hash and the size of everything before the seal. */
export type WorkbookSeal = (start: ArchiveStart) => string;

/**
 * Writes an .xlsx workbook from its description, and yields the number of rows since the last pause;
 * whoever drives may stop there. Every text becomes a text cell, whatever it begins with. The bytes
 * depend on the description and the seal alone. Memory does not grow with the rows: they are read one by one.
 *
 * Beside `writeWorkbook`, since the workbook of a large migration has several sheets of 100,000 rows, is
 * written by a job that may be cancelled, and jobs work at once: the library behind the other holds all
 * cells (2.6 GB for 300,000 rows) and answers only through promises.
 * @param beside lets Node's own threads pack meanwhile: for whoever lets the event loop turn between steps.
 */
export function* streamWorkbook(
  workbook: WorkbookDescription,
  write: (bytes: Uint8Array) => void,
  seal: WorkbookSeal | null = null,
  beside = false,
): Generator<number, void> {
  const written = createHash('sha256');
  let size = 0;
  const zip = createZipWriter((bytes) => {
    write(bytes);
    if (seal === null) return;
    written.update(bytes);
    size += bytes.length;
  }, beside);
  const has = { facts: workbook.facts !== undefined, seal: seal === null ? null : SEAL_NAME };
  const owned = numberParts(workbook);
  const strings = createSharedStrings();
  const part = (name: string, content: string | null): void => {
    if (content === null) return;
    zip.begin(name);
    zip.add(content);
  };

  part('[Content_Types].xml', contentTypesPart(owned, has));
  part('_rels/.rels', packageRelations(has));
  part('docProps/core.xml', corePart(workbook));
  part('docProps/app.xml', appPart());
  part('docProps/custom.xml', customPart(workbook));
  part('xl/_rels/workbook.xml.rels', workbookRelations(workbook));
  part('xl/styles.xml', stylesPart());
  const rows: number[] = [];
  for (const [n, sheet] of workbook.sheets.entries()) {
    const own = owned[n] as OwnedParts;
    zip.begin(`xl/worksheets/sheet${n + 1}.xml`);
    const sheetWritten = yield* writeSheet(sheet, workbook, n === 0, strings, zip.add);
    rows.push(sheetWritten.rows);
    part(`xl/worksheets/_rels/sheet${n + 1}.xml.rels`, sheetRelations(own));
    if (sheet.table && own.table !== null) part(`xl/tables/table${own.table}.xml`, tablePart(sheet.table, sheetWritten, own.table));
    drawings(sheet, own);
  }
  part('xl/workbook.xml', workbookPart(workbook, rows));
  zip.begin('xl/sharedStrings.xml');
  for (const some of strings.part()) zip.add(some);
  while (!zip.seal()) yield 0;
  if (seal !== null) {
    const text = seal({ sha256: written.copy().digest('hex'), size });
    // Last, and stored as it is: whatever stands behind the bytes that it tells of follows from it.
    zip.begin(SEAL_NAME, 'stored');
    zip.add(Buffer.from(text));
  }
  zip.end();

  function drawings(sheet: SheetDescription, { drawing, charts }: OwnedParts): void {
    if (drawing === null) return;
    part(`xl/drawings/drawing${drawing}.xml`, drawingPart(sheet));
    if (charts.length > 0) part(`xl/drawings/_rels/drawing${drawing}.xml.rels`, drawingRelations(charts));
    for (const [n, chart] of (sheet.charts ?? []).entries()) part(`xl/charts/chart${charts[n]}.xml`, chartPart(chart, sheet.name));
  }
}
