import type { RevisionContent, RevisionPerson } from '#core/signoff/revision-content.ts';
import type { CellValue, Cell, SheetDescription } from '../workbook-description.ts';
import { listSheet } from './list-sheet.ts';
import { exclusionWords, STATE_LOOKS, STATE_WORDS, time, UNMAPPED_WORDS, yesNo } from './workbook-words.ts';

type Row = readonly (CellValue | Cell)[];

/** One row per source account. */
export function crosswalkSheet({ people }: RevisionContent, name: string): SheetDescription {
  return listSheet({
    name,
    table: 'Crosswalk_People',
    title: 'Crosswalk',
    note: 'Every account of the source tenant, what becomes of it, how sure that is, why, and who decided it when (UTC). The probability is that of the pair; the reasons are the strongest ones. Columns further to the right are not printed.',
    columns: [
      ['Source', 34, 'id'],
      ['Source name', 24],
      ['State', 12],
      ['Target', 34, 'id'],
      ['Probability', 11, 'percent'],
      ['Reasons', 64, 'wrap'],
      ['Decided by', 18],
      ['Decided at (UTC)', 17, 'time'],
      ['Target name', 24],
      ['Excluded because', 26],
      ['Note', 40, 'wrap'],
      ['Kind', 16],
      ['Department', 22],
      ['Enabled', 11],
      ['Licensed', 11],
    ],
    rows: crosswalkRows(people),
    empty: 'No accounts of the source tenant.',
    tabColour: '1F4E79',
    frozenColumns: 1,
    printedColumns: 8,
  });
}

function* crosswalkRows(people: readonly RevisionPerson[]): Generator<Row> {
  for (const person of people) {
    yield [
      person.upn,
      person.name,
      { value: STATE_WORDS[person.state], look: STATE_LOOKS[person.state] },
      person.target?.upn ?? null,
      person.probability === null ? null : Math.round(person.probability * 10_000) / 10_000,
      person.reasons.join(' '),
      person.decided ? person.by : 'Crosswalk',
      person.at,
      person.target?.name ?? null,
      person.exclusion === null ? null : exclusionWords(person.exclusion).word,
      person.note,
      person.kind,
      person.department,
      yesNo(person.enabled),
      yesNo(person.licensed),
    ];
  }
}

/** Who is left out on purpose, and what that means. */
export function exclusionsSheet({ people }: RevisionContent, name: string): SheetDescription {
  return listSheet({
    name,
    table: 'Crosswalk_Exclusions',
    title: 'Exclusions',
    note: 'Accounts that a person left out of the crosswalk on purpose. Exceptions of a single environment stand in the sheet of that environment.',
    columns: [
      ['Source account', 38, 'id'],
      ['Source name', 28],
      ['Reason', 28],
      ['What that means', 70, 'wrap'],
      ['Note', 46, 'wrap'],
      ['Decided by', 22],
      ['Decided at (UTC)', 18],
    ],
    rows: exclusionRows(people),
    empty: 'Nobody was left out.',
  });
}

function* exclusionRows(people: readonly RevisionPerson[]): Generator<Row> {
  for (const { upn, name, state, exclusion, note, by, at } of people) {
    if (state !== 'excluded') continue;
    const { word, meaning } = exclusionWords(exclusion ?? '');
    yield [upn, name, word, meaning, note, by, time(at)];
  }
}

/** Who would be lost: in scope of an environment, and without a target. */
export function unmappedSheet({ environments }: RevisionContent, name: string): SheetDescription {
  return listSheet({
    name,
    table: 'Crosswalk_Unmapped',
    title: 'Unmapped',
    note: 'Users in scope of an environment who are not in its usermapping.csv and were not left out on purpose. Microsoft neither migrates nor maps them afterwards: they lose their records and their access.',
    columns: [
      ['Environment', 30],
      ['User', 38, 'id'],
      ['Name', 28],
      ['Access', 16],
      ['Why', 28],
      ['What is known', 80, 'wrap'],
    ],
    rows: unmappedRows(environments),
    empty: 'Nobody. Every user in scope is mapped or was left out on purpose.',
    tabColour: 'B3261E',
  });
}

function* unmappedRows(environments: RevisionContent['environments']): Generator<Row> {
  for (const { facts, users } of environments) {
    for (const { upn, name, access, outcome } of users) {
      if (outcome.is === 'unmapped')
        yield [facts.name, upn, name, access, { value: UNMAPPED_WORDS[outcome.why], look: 'bad' }, outcome.message];
    }
  }
}
