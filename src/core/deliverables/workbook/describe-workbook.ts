import type { DeliveryContent } from '#core/signoff/revision-content.ts';
import { createSheetNames } from '../sheet-names.ts';
import type { SheetDescription, WorkbookDescription } from '../workbook-description.ts';
import { coverSheet } from './cover-sheet.ts';
import { environmentSheet } from './environment-sheet.ts';
import { crosswalkSheet, exclusionsSheet, unmappedSheet } from './people-sheets.ts';
import { changesSheet, decisionsSheet, filesSheet } from './record-sheets.ts';
import { summarySheet } from './summary-sheet.ts';
import { findingsSheet, licencesSheet, mailboxesSheet, readinessSheet, toCreateSheet } from './work-sheets.ts';

/** The migration workbook's name in a package. */
export const WORKBOOK_FILE_NAME = 'migration-workbook.xlsx';

/** Every sheet but the cover: its name, what it is about, and how it is made. */
const SHEETS: readonly (readonly [name: string, about: string, make: (delivery: DeliveryContent, name: string) => SheetDescription])[] = [
  ['Summary', 'The figures on one page', ({ content }, name) => summarySheet(content, name)],
  ['Crosswalk', 'Every source account with its target', ({ content }, name) => crosswalkSheet(content, name)],
  ['Exclusions', 'Who is left out on purpose', ({ content }, name) => exclusionsSheet(content, name)],
  ['Unmapped', 'Who would be lost', ({ content }, name) => unmappedSheet(content, name)],
  ['Findings', 'What the rules found', ({ content }, name) => findingsSheet(content, name)],
  ['Readiness', 'Steps before and after the move', ({ content }, name) => readinessSheet(content, name)],
  ['Mailbox work', 'What becomes of each mailbox', ({ content }, name) => mailboxesSheet(content, name)],
  ['Users to create', 'Accounts missing in the target tenant', ({ content }, name) => toCreateSheet(content, name)],
  ['Licences', 'Needed against available', ({ content }, name) => licencesSheet(content, name)],
  ['Changes', 'Against the revision before', changesSheet],
  ['Imported files', 'What all of this was worked out from', ({ content }, name) => filesSheet(content, name)],
  ['Decision log', 'Every decision in its order', ({ content }, name) => decisionsSheet(content, name)],
];
/** The sheets of the environments stand behind this many of the others. */
const BEFORE_ENVIRONMENTS = 2;

/** The migration workbook of a delivery. Everything in it comes from what was frozen, so the same delivery gives the same workbook. */
export function describeWorkbook(delivery: DeliveryContent): WorkbookDescription {
  const { content, digest } = delivery;
  const nameOf = createSheetNames();
  const cover = nameOf('Cover');
  const fixed = SHEETS.map(([name, about, make]) => ({ name: nameOf(name), about, make }));
  const environments = content.environments.map((environment, n) => ({
    name: nameOf(environment.facts.name),
    about: `Environment ${environment.facts.name}`,
    make: (_: DeliveryContent, name: string): SheetDescription => environmentSheet(environment, name, n + 1),
  }));
  const all = [...fixed.slice(0, BEFORE_ENVIRONMENTS), ...environments, ...fixed.slice(BEFORE_ENVIRONMENTS)];
  return {
    title: `Migration workbook, ${content.project}`,
    author: 'Crosswalk',
    created: content.frozenAt,
    footer: `${content.number === 0 ? 'Not signed' : `Revision ${content.number}`}, digest ${digest.slice(0, 16)}`,
    facts: { 'Crosswalk revision': String(content.number), 'Crosswalk digest': digest },
    sheets: [coverSheet(delivery, cover, all), ...all.map(({ name, make }) => make(delivery, name))],
  };
}

/** Rows that the workbook has in all, for the progress of whoever writes it. */
export function countWorkbookRows({ content, changes }: DeliveryContent): number {
  const users = content.environments.reduce((sum, { users: some, leftOut }) => sum + some.length + leftOut.length, 0);
  return content.people.length + users + content.mailboxes.length + content.decisions.length + changes.length;
}
