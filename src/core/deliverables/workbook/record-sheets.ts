import type { DeliveryContent, RevisionContent, RevisionDecision } from '#core/signoff/revision-content.ts';
import type { CellValue, Cell, SheetDescription } from '../workbook-description.ts';
import { listSheet } from './list-sheet.ts';
import { CHANGE_WORDS, time } from './workbook-words.ts';

type Row = readonly (CellValue | Cell)[];

export function changesSheet({ changes, content }: DeliveryContent, name: string): SheetDescription {
  return listSheet({
    name,
    table: 'Crosswalk_Changes',
    title: 'Changes',
    note:
      content.previous === null
        ? 'This is the first revision, so there is nothing to compare it with.'
        : `The people who differ from the revision before (digest ${content.previous}).`,
    columns: [
      ['Change', 14],
      ['Source account', 40, 'id'],
      ['Name', 28],
      ['Before', 56, 'wrap'],
      ['Now', 56, 'wrap'],
      ['By', 22],
      ['Why', 56, 'wrap'],
    ],
    rows: changeRows(changes),
    empty: 'Nobody differs.',
  });
}

function* changeRows(changes: DeliveryContent['changes']): Generator<Row> {
  for (const { change, upn, name, before, after, by, why } of changes) yield [CHANGE_WORDS[change], upn, name, before, after, by, why];
}

export function filesSheet({ files }: RevisionContent, name: string): SheetDescription {
  const sides = { source: 'Source tenant', target: 'Target tenant', environment: 'Environment' } as const;
  return listSheet({
    name,
    table: 'Crosswalk_Files',
    title: 'Imported files',
    note: 'What all of this was worked out from. The SHA-256 identifies each file to the byte.',
    columns: [
      ['Of', 16],
      ['File', 44],
      ['Kind', 46],
      ['Rows', 12, 'number'],
      ['Accounts', 12, 'number'],
      ['Remarks', 12, 'number'],
      ['Imported at (UTC)', 18],
      ['SHA-256', 68, 'id'],
    ],
    rows: files.map((file): Row => [
      sides[file.side],
      file.name,
      file.title,
      file.rows,
      file.accounts,
      file.faults,
      time(file.importedAt),
      file.sha256,
    ]),
    empty: 'No files.',
  });
}

export function decisionsSheet({ decisions }: RevisionContent, name: string): SheetDescription {
  return listSheet({
    name,
    table: 'Crosswalk_Decisions',
    title: 'Decision log',
    note: 'Every decision in its order. Each hash covers the line and the hash before it, so a line cannot be changed or taken out without being noticed.',
    columns: [
      ['No.', 10, 'number'],
      ['At (UTC)', 18, 'time'],
      ['By', 22],
      ['What', 34, 'wrap'],
      ['Source account', 38, 'id'],
      ['Target account', 38, 'id'],
      ['Reason', 30],
      ['Note', 50, 'wrap'],
      ['Hash', 68, 'id'],
    ],
    printedColumns: 8,
    rows: decisionRows(decisions),
    empty: 'No decisions yet.',
  });
}

function* decisionRows(decisions: readonly RevisionDecision[]): Generator<Row> {
  for (const { seq, at, by, what, source, target, reason, note, hash } of decisions)
    yield [seq, at, by, what, source, target, reason, note, hash];
}
