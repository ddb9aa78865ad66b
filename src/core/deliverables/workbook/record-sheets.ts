import type { DeliveryContent, RevisionContent, RevisionDecision } from '#core/signoff/revision-content.ts';
import type { Texts } from '#texts/texts.ts';
import type { CellValue, Cell, SheetDescription } from '../workbook-description.ts';
import { listSheet } from './list-sheet.ts';
import { time } from './workbook-words.ts';

type Row = readonly (CellValue | Cell)[];

/** Person by person what became different since the revision before. */
export function changesSheet({ changes, content }: DeliveryContent, name: string, { workbook }: Texts): SheetDescription {
  const { title, first, since, columns, empty } = workbook.sheets.changes;
  return listSheet({
    name,
    table: 'Crosswalk_Changes',
    title,
    note: content.previous === null ? first : since(content.previous),
    columns: [
      [columns.change, 14],
      [columns.source, 40, 'id'],
      [columns.name, 28],
      [columns.before, 56, 'wrap'],
      [columns.now, 56, 'wrap'],
      [columns.by, 22],
      [columns.why, 56, 'wrap'],
    ],
    rows: changeRows(changes, workbook.words),
    empty,
  });
}

function* changeRows(changes: DeliveryContent['changes'], words: Texts['workbook']['words']): Generator<Row> {
  for (const { change, upn, name, before, after, by, why } of changes) yield [words.change[change], upn, name, before, after, by, why];
}

/** The imported files with their hashes. */
export function filesSheet({ files }: RevisionContent, name: string, { workbook }: Texts): SheetDescription {
  const { title, note, columns, empty } = workbook.sheets.files;
  return listSheet({
    name,
    table: 'Crosswalk_Files',
    title,
    note,
    columns: [
      [columns.of, 16],
      [columns.file, 44],
      [columns.kind, 46],
      [columns.rows, 12, 'number'],
      [columns.accounts, 12, 'number'],
      [columns.remarks, 12, 'number'],
      [columns.at, 18],
      [columns.sha256, 68, 'id'],
    ],
    rows: files.map((file): Row => [
      workbook.words.fileOf[file.side],
      file.name,
      file.title,
      file.rows,
      file.accounts,
      file.faults,
      time(file.importedAt),
      file.sha256,
    ]),
    empty,
  });
}

/** The decision log. */
export function decisionsSheet({ decisions }: RevisionContent, name: string, { workbook }: Texts): SheetDescription {
  const { title, note, columns, empty } = workbook.sheets.decisions;
  return listSheet({
    name,
    table: 'Crosswalk_Decisions',
    title,
    note,
    columns: [
      [columns.number, 10, 'number'],
      [columns.at, 18, 'time'],
      [columns.by, 22],
      [columns.what, 34, 'wrap'],
      [columns.source, 38, 'id'],
      [columns.target, 38, 'id'],
      [columns.reason, 30],
      [columns.note, 50, 'wrap'],
      [columns.hash, 68, 'id'],
    ],
    printedColumns: 8,
    rows: decisionRows(decisions),
    empty,
  });
}

function* decisionRows(decisions: readonly RevisionDecision[]): Generator<Row> {
  for (const { seq, at, by, what, source, target, reason, note, hash } of decisions)
    yield [seq, at, by, what, source, target, reason, note, hash];
}
