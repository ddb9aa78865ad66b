import type { SheetRow } from '#core/signoff/compare-sheet.ts';
import { openWorkbookArchive } from '../import/read-workbook-archive.ts';
import { readWorkbookParts } from '../import/read-workbook-parts.ts';
import { readWorkbookRows } from '../import/read-workbook-rows.ts';
import { NO_STRINGS, readSharedStrings } from '../import/read-workbook-strings.ts';

/** A row of one of several worksheets. */
export interface RowOfSheet extends SheetRow {
  readonly sheet: string;
}

/** Reads all visible worksheets of a workbook row by row, by the reader that guards against hostile ones. Undefined is a pause. Throws `WorkbookFault`. */
export function* readSheets(bytes: Uint8Array): Generator<RowOfSheet | undefined, void> {
  const archive = openWorkbookArchive(bytes);
  const parts = readWorkbookParts(archive);
  const part = parts.stringsPath === undefined ? null : archive.open(parts.stringsPath);
  const strings = part === null ? NO_STRINGS : yield* pausing(readSharedStrings(part));
  for (const { name, path } of parts.sheets) {
    const sheet = archive.open(path);
    if (sheet === null) continue;
    for (const { rows, lines } of readWorkbookRows(sheet, parts, strings, bytes.length)) {
      for (const [index, cells] of rows.entries()) yield { sheet: name, row: lines[index]!, cells };
      yield undefined;
    }
  }
}

function* pausing<T>(work: Generator<void, T>): Generator<undefined, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield undefined;
  }
}
