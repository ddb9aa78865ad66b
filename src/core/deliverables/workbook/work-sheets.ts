import type { RuleSource } from '#core/readiness/finding.ts';
import type { RevisionContent } from '#core/signoff/revision-content.ts';
import type { Texts } from '#texts/texts.ts';
import type { CellValue, Cell, SheetDescription } from '../workbook-description.ts';
import { listSheet } from './list-sheet.ts';
import { MAILBOX_LOOKS, SEVERITY_LOOKS, STATUS_LOOKS, time } from './workbook-words.ts';

type Row = readonly (CellValue | Cell)[];
/** People named with a finding; the rest are counted. */
const NAMED = 10;

/** What the rules found, the first people concerned by name. */
export function findingsSheet({ findings, ruleSets }: RevisionContent, name: string, { workbook }: Texts): SheetDescription {
  const { title, note, columns, empty, wholeProject, andMore } = workbook.sheets.findings;
  return listSheet({
    name,
    table: 'Crosswalk_Findings',
    title,
    note: note(ruleSets.join(', ')),
    columns: [
      [columns.severity, 14],
      [columns.rule, 15, 'wrap'],
      [columns.environment, 22, 'wrap'],
      [columns.finding, 36, 'wrap'],
      [columns.why, 44, 'wrap'],
      [columns.remedy, 44, 'wrap'],
      [columns.people, 9, 'number'],
      [columns.by, 20],
      [columns.reason, 34, 'wrap'],
      [columns.at, 20],
      [columns.who, 80, 'wrap'],
      [columns.source, 50, 'wrap'],
    ],
    rows: findings.map((finding): Row => [
      { value: workbook.words.severity[finding.severity], look: SEVERITY_LOOKS[finding.severity] },
      finding.code,
      finding.environment?.name ?? wholeProject,
      finding.title,
      finding.why,
      finding.remedy,
      finding.concerns.length,
      finding.acknowledged?.by ?? null,
      finding.acknowledged?.reason ?? null,
      time(finding.acknowledged?.at ?? null),
      namesOf(
        finding.concerns.map(({ upn, name: shown }) => upn || shown),
        andMore,
      ),
      sourcesOf(finding.sources),
    ]),
    empty,
    printedColumns: 9,
  });
}

function namesOf(names: readonly string[], andMore: (names: string, more: number) => string): string {
  const rest = names.length - NAMED;
  const first = names.slice(0, NAMED).join(', ');
  return rest > 0 ? andMore(first, rest) : first;
}

function sourcesOf(sources: readonly RuleSource[]): string {
  return sources.map(({ title, date, url }) => `${title}${date === null ? '' : ` (${date})`}${url === null ? '' : `: ${url}`}`).join('\n');
}

/** The steps of every environment. */
export function readinessSheet({ readiness, environments }: RevisionContent, name: string, { workbook }: Texts): SheetDescription {
  const { title, note, columns, empty, wholeProject } = workbook.sheets.readiness;
  const { words } = workbook;
  const names = new Map(environments.map(({ id, facts }) => [id, facts.name]));
  return listSheet({
    name,
    table: 'Crosswalk_Readiness',
    title,
    note,
    columns: [
      [columns.environment, 22, 'wrap'],
      [columns.phase, 10],
      [columns.step, 34, 'wrap'],
      [columns.remedy, 50, 'wrap'],
      [columns.owner, 14],
      [columns.status, 14],
      [columns.evidence, 40, 'wrap'],
      [columns.note, 32, 'wrap'],
      [columns.due, 13],
      [columns.by, 22],
      [columns.at, 18],
      [columns.source, 46, 'wrap'],
    ],
    rows: readiness.flatMap(({ environmentId, items }) =>
      items.map((item): Row => [
        names.get(environmentId) ?? wholeProject,
        words.phase[item.phase],
        item.title,
        item.text,
        words.owner[item.owner],
        { value: words.status[item.status], look: STATUS_LOOKS[item.status] },
        item.evidence,
        item.note,
        { value: item.due, look: 'day' },
        item.answeredBy ?? (item.kind === 'computed' && item.status !== 'open' ? 'Crosswalk' : null),
        time(item.answeredAt),
        sourcesOf(item.sources),
      ]),
    ),
    empty,
    printedColumns: 9,
  });
}

/** What has to be done about the mailbox of every mapped person. */
export function mailboxesSheet({ mailboxes }: RevisionContent, name: string, { workbook }: Texts): SheetDescription {
  const { title, note, columns, empty } = workbook.sheets.mailboxes;
  return listSheet({
    name,
    table: 'Crosswalk_Mailboxes',
    title,
    note,
    columns: [
      [columns.source, 40, 'id'],
      [columns.target, 40, 'id'],
      [columns.work, 28],
      [columns.why, 80, 'wrap'],
    ],
    rows: mailboxRows(mailboxes, workbook.words),
    empty,
  });
}

function* mailboxRows(mailboxes: RevisionContent['mailboxes'], words: Texts['workbook']['words']): Generator<Row> {
  for (const { upn, target, work, why } of mailboxes) yield [upn, target, { value: words.mailbox[work], look: MAILBOX_LOOKS[work] }, why];
}

/** Accounts that have to be made in the target, with proposed sign-in names. */
export function toCreateSheet({ toCreate }: RevisionContent, name: string, { workbook }: Texts): SheetDescription {
  const { title, note, columns, empty, toBeGiven } = workbook.sheets.toCreate;
  return listSheet({
    name,
    table: 'Crosswalk_To_Create',
    title,
    note,
    columns: [
      [columns.source, 40, 'id'],
      [columns.name, 30],
      [columns.department, 26],
      [columns.upn, 44, 'id'],
    ],
    rows: toCreate.map(({ upn, name: shown, source, department }): Row => [
      source,
      shown,
      department,
      upn ?? { value: toBeGiven, look: 'warn' },
    ]),
    empty,
  });
}

/** Licences that are needed beside those the target has. */
export function licencesSheet({ licences }: RevisionContent, name: string, { workbook }: Texts): SheetDescription {
  const { title, note, columns, empty } = workbook.sheets.licences;
  return listSheet({
    name,
    table: 'Crosswalk_Licences',
    title,
    note,
    columns: [
      [columns.licence, 50],
      [columns.needed, 12, 'number'],
      [columns.available, 14, 'number'],
      [columns.missing, 12],
    ],
    rows: licences.map(({ name: licence, needed, available }): Row => [
      licence,
      needed,
      available ?? { value: workbook.words.notKnown, look: 'muted' },
      available === null ? null : { value: Math.max(0, needed - available), look: needed > available ? 'bad' : 'number' },
    ]),
    empty,
  });
}
