import type { RevisionContent, RevisionPerson } from '#core/signoff/revision-content.ts';
import type { Texts } from '#texts/texts.ts';
import type { CellValue, Cell, SheetDescription } from '../workbook-description.ts';
import { listSheet } from './list-sheet.ts';
import { exclusionWords, STATE_LOOKS, time, yesNo } from './workbook-words.ts';

type Row = readonly (CellValue | Cell)[];

/** One row per source account. */
export function crosswalkSheet({ people }: RevisionContent, name: string, said: Texts): SheetDescription {
  const { title, note, columns, empty } = said.workbook.sheets.crosswalk;
  return listSheet({
    name,
    table: 'Crosswalk_People',
    title,
    note,
    columns: [
      [columns.source, 34, 'id'],
      [columns.sourceName, 24],
      [columns.state, 12],
      [columns.target, 34, 'id'],
      [columns.probability, 11, 'percent'],
      [columns.reasons, 64, 'wrap'],
      [columns.by, 18],
      [columns.at, 17, 'time'],
      [columns.targetName, 24],
      [columns.exclusion, 26],
      [columns.note, 40, 'wrap'],
      [columns.kind, 16],
      [columns.department, 22],
      [columns.enabled, 11],
      [columns.licensed, 11],
    ],
    rows: crosswalkRows(people, said),
    empty,
    tabColour: '1F4E79',
    frozenColumns: 1,
    printedColumns: 8,
  });
}

function* crosswalkRows(people: readonly RevisionPerson[], said: Texts): Generator<Row> {
  const { words } = said.workbook;
  for (const person of people) {
    yield [
      person.upn,
      person.name,
      { value: words.state[person.state], look: STATE_LOOKS[person.state] },
      person.target?.upn ?? null,
      person.probability === null ? null : Math.round(person.probability * 10_000) / 10_000,
      person.reasons.join(' '),
      person.decided ? person.by : 'Crosswalk',
      person.at,
      person.target?.name ?? null,
      person.exclusion === null ? null : exclusionWords(person.exclusion, said).word,
      person.note,
      person.kind,
      person.department,
      yesNo(person.enabled, words),
      yesNo(person.licensed, words),
    ];
  }
}

/** Who is left out on purpose, and what that means. */
export function exclusionsSheet({ people }: RevisionContent, name: string, said: Texts): SheetDescription {
  const { title, note, columns, empty } = said.workbook.sheets.exclusions;
  return listSheet({
    name,
    table: 'Crosswalk_Exclusions',
    title,
    note,
    columns: [
      [columns.source, 38, 'id'],
      [columns.name, 28],
      [columns.reason, 28],
      [columns.meaning, 70, 'wrap'],
      [columns.note, 46, 'wrap'],
      [columns.by, 22],
      [columns.at, 18],
    ],
    rows: exclusionRows(people, said),
    empty,
  });
}

function* exclusionRows(people: readonly RevisionPerson[], said: Texts): Generator<Row> {
  for (const { upn, name, state, exclusion, note, by, at } of people) {
    if (state !== 'excluded') continue;
    const { word, meaning } = exclusionWords(exclusion ?? '', said);
    yield [upn, name, word, meaning, note, by, time(at)];
  }
}

/** Who would be lost: in scope of an environment, and without a target. */
export function unmappedSheet({ environments }: RevisionContent, name: string, { workbook }: Texts): SheetDescription {
  const { title, note, columns, empty } = workbook.sheets.unmapped;
  return listSheet({
    name,
    table: 'Crosswalk_Unmapped',
    title,
    note,
    columns: [
      [columns.environment, 30],
      [columns.user, 38, 'id'],
      [columns.name, 28],
      [columns.access, 16],
      [columns.why, 28],
      [columns.known, 80, 'wrap'],
    ],
    rows: unmappedRows(environments, workbook.words),
    empty,
    tabColour: 'B3261E',
  });
}

function* unmappedRows(environments: RevisionContent['environments'], words: Texts['workbook']['words']): Generator<Row> {
  for (const { facts, users } of environments) {
    for (const { upn, name, access, outcome } of users) {
      if (outcome.is === 'unmapped')
        yield [facts.name, upn, name, access, { value: words.unmapped[outcome.why], look: 'bad' }, outcome.message];
    }
  }
}
