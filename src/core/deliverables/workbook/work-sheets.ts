import type { RuleSource } from '#core/readiness/finding.ts';
import type { RevisionContent } from '#core/signoff/revision-content.ts';
import type { CellValue, Cell, SheetDescription } from '../workbook-description.ts';
import { listSheet } from './list-sheet.ts';
import {
  MAILBOX_LOOKS,
  MAILBOX_WORDS,
  OWNER_WORDS,
  PHASE_WORDS,
  SEVERITY_LOOKS,
  SEVERITY_WORDS,
  STATUS_LOOKS,
  STATUS_WORDS,
  time,
} from './workbook-words.ts';

type Row = readonly (CellValue | Cell)[];
/** People named with a finding; the rest are counted. */
const NAMED = 10;

export function findingsSheet({ findings, ruleSets }: RevisionContent, name: string): SheetDescription {
  return listSheet({
    name,
    table: 'Crosswalk_Findings',
    title: 'Findings',
    note: `What the rules found, why it matters, what to do, and who took a warning on with which reason. Rules applied: ${ruleSets.join(', ') || 'those of the mapping file'}.`,
    columns: [
      ['Severity', 14],
      ['Rule', 15, 'wrap'],
      ['Environment', 22, 'wrap'],
      ['Finding', 36, 'wrap'],
      ['Why', 44, 'wrap'],
      ['What to do', 44, 'wrap'],
      ['People', 9, 'number'],
      ['Acknowledged by', 20],
      ['Reason given', 34, 'wrap'],
      ['Acknowledged at (UTC)', 20],
      ['Who', 80, 'wrap'],
      ['Source', 50, 'wrap'],
    ],
    rows: findings.map((finding): Row => [
      { value: SEVERITY_WORDS[finding.severity], look: SEVERITY_LOOKS[finding.severity] },
      finding.code,
      finding.environment?.name ?? 'Whole project',
      finding.title,
      finding.why,
      finding.remedy,
      finding.concerns.length,
      finding.acknowledged?.by ?? null,
      finding.acknowledged?.reason ?? null,
      time(finding.acknowledged?.at ?? null),
      namesOf(finding.concerns.map(({ upn, name: shown }) => upn || shown)),
      sourcesOf(finding.sources),
    ]),
    empty: 'The rules found nothing.',
    printedColumns: 9,
  });
}

function namesOf(names: readonly string[]): string {
  const rest = names.length - NAMED;
  return names.slice(0, NAMED).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function sourcesOf(sources: readonly RuleSource[]): string {
  return sources.map(({ title, date, url }) => `${title}${date === null ? '' : ` (${date})`}${url === null ? '' : `: ${url}`}`).join('\n');
}

export function readinessSheet({ readiness, environments }: RevisionContent, name: string): SheetDescription {
  const names = new Map(environments.map(({ id, facts }) => [id, facts.name]));
  return listSheet({
    name,
    table: 'Crosswalk_Readiness',
    title: 'Readiness',
    note: 'The steps of each environment, before the move and after it: who does it, how it stands, and on which evidence.',
    columns: [
      ['Environment', 22, 'wrap'],
      ['Phase', 10],
      ['Step', 34, 'wrap'],
      ['What to do', 50, 'wrap'],
      ['Done by', 14],
      ['Status', 14],
      ['Evidence', 40, 'wrap'],
      ['Note', 32, 'wrap'],
      ['Due', 13],
      ['Answered by', 22],
      ['Answered at (UTC)', 18],
      ['Source', 46, 'wrap'],
    ],
    rows: readiness.flatMap(({ environmentId, items }) =>
      items.map((item): Row => [
        names.get(environmentId) ?? 'Whole project',
        PHASE_WORDS[item.phase],
        item.title,
        item.text,
        OWNER_WORDS[item.owner],
        { value: STATUS_WORDS[item.status], look: STATUS_LOOKS[item.status] },
        item.evidence,
        item.note,
        { value: item.due, look: 'day' },
        item.answeredBy ?? (item.kind === 'computed' && item.status !== 'open' ? 'Crosswalk' : null),
        time(item.answeredAt),
        sourcesOf(item.sources),
      ]),
    ),
    empty: 'No checklist was kept.',
    printedColumns: 9,
  });
}

export function mailboxesSheet({ mailboxes }: RevisionContent, name: string): SheetDescription {
  return listSheet({
    name,
    table: 'Crosswalk_Mailboxes',
    title: 'Mailbox work',
    note: 'What becomes of each mailbox in Dynamics 365: configured automatically when the mapped user has a mailbox in the target tenant, used by default when its address stays, else to be reconfigured by hand.',
    columns: [
      ['Source account', 40, 'id'],
      ['Target account', 40, 'id'],
      ['Work', 28],
      ['Why', 80, 'wrap'],
    ],
    rows: mailboxRows(mailboxes),
    empty: 'No mailboxes are known.',
  });
}

function* mailboxRows(mailboxes: RevisionContent['mailboxes']): Generator<Row> {
  for (const { upn, target, work, why } of mailboxes) yield [upn, target, { value: MAILBOX_WORDS[work], look: MAILBOX_LOOKS[work] }, why];
}

export function toCreateSheet({ toCreate }: RevisionContent, name: string): SheetDescription {
  return listSheet({
    name,
    table: 'Crosswalk_To_Create',
    title: 'Users to create',
    note: 'Accounts that have to be created in the target tenant. The package holds them in the format of Entra’s bulk create too; the sign-in names are proposals.',
    columns: [
      ['Source account', 40, 'id'],
      ['Name', 30],
      ['Department', 26],
      ['Sign-in name proposed', 44, 'id'],
    ],
    rows: toCreate.map(({ upn, name: shown, source, department }): Row => [
      source,
      shown,
      department,
      upn ?? { value: 'has to be given', look: 'warn' },
    ]),
    empty: 'Nobody has to be created.',
  });
}

export function licencesSheet({ licences }: RevisionContent, name: string): SheetDescription {
  return listSheet({
    name,
    table: 'Crosswalk_Licences',
    title: 'Licences',
    note: 'Licences that the mapped people need in the target tenant, against those it has.',
    columns: [
      ['Licence', 50],
      ['Needed', 12, 'number'],
      ['Available', 14, 'number'],
      ['Missing', 12],
    ],
    rows: licences.map(({ name: licence, needed, available }): Row => [
      licence,
      needed,
      available ?? { value: 'not known', look: 'muted' },
      available === null ? null : { value: Math.max(0, needed - available), look: needed > available ? 'bad' : 'number' },
    ]),
    empty: 'The imported files tell nothing of licences.',
  });
}
