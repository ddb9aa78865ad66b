import type { DeliveryContent } from '#core/signoff/revision-content.ts';
import { texts, type Texts } from '#texts/texts.ts';
import { createSheetNames } from '../sheet-names.ts';
import type { SheetDescription, WorkbookDescription } from '../workbook-description.ts';
import { coverSheet } from './cover-sheet.ts';
import { environmentSheet } from './environment-sheet.ts';
import { crosswalkSheet, exclusionsSheet, unmappedSheet } from './people-sheets.ts';
import { changesSheet, decisionsSheet, filesSheet } from './record-sheets.ts';
import { summarySheet } from './summary-sheet.ts';
import { findingsSheet, licencesSheet, mailboxesSheet, readinessSheet, toCreateSheet } from './work-sheets.ts';

type FixedSheet = Exclude<keyof Texts['workbook']['contents'], 'cover'>;

/** Every sheet but the cover and those of the environments, in order, and how it is made. */
const SHEETS: Readonly<Record<FixedSheet, (delivery: DeliveryContent, name: string, said: Texts) => SheetDescription>> = {
  summary: ({ content }, name, said) => summarySheet(content, name, said),
  crosswalk: ({ content }, name, said) => crosswalkSheet(content, name, said),
  exclusions: ({ content }, name, said) => exclusionsSheet(content, name, said),
  unmapped: ({ content }, name, said) => unmappedSheet(content, name, said),
  findings: ({ content }, name, said) => findingsSheet(content, name, said),
  readiness: ({ content }, name, said) => readinessSheet(content, name, said),
  mailboxes: ({ content }, name, said) => mailboxesSheet(content, name, said),
  toCreate: ({ content }, name, said) => toCreateSheet(content, name, said),
  licences: ({ content }, name, said) => licencesSheet(content, name, said),
  changes: changesSheet,
  files: ({ content }, name, said) => filesSheet(content, name, said),
  decisions: ({ content }, name, said) => decisionsSheet(content, name, said),
};
/** The sheets of the environments stand behind this many of the others. */
const BEFORE_ENVIRONMENTS = 2;

/**
 * The migration workbook of a delivery, in the language in force or in another. Everything in it comes from what was
 * frozen, so the same delivery gives the same workbook.
 */
export function describeWorkbook(delivery: DeliveryContent, said: Texts = texts): WorkbookDescription {
  const { content, digest } = delivery;
  const { contents, environmentAbout, footer, namelessSheet, title } = said.workbook;
  const nameOf = createSheetNames(namelessSheet);
  const cover = nameOf(contents.cover);
  const fixed = (Object.keys(SHEETS) as FixedSheet[]).map((sheet) => {
    const [name, about] = contents[sheet];
    return { name: nameOf(name), about, make: SHEETS[sheet] };
  });
  const environments = content.environments.map((environment, n) => ({
    name: nameOf(environment.facts.name),
    about: environmentAbout(environment.facts.name),
    make: (_: DeliveryContent, name: string): SheetDescription => environmentSheet(environment, name, n + 1, said),
  }));
  const all = [...fixed.slice(0, BEFORE_ENVIRONMENTS), ...environments, ...fixed.slice(BEFORE_ENVIRONMENTS)];
  const shortDigest = digest.slice(0, 16);
  return {
    title: title(content.project),
    author: 'Crosswalk',
    created: content.frozenAt,
    footer: content.number === 0 ? footer.draft(shortDigest) : footer.revision(content.number, shortDigest),
    facts: { 'Crosswalk revision': String(content.number), 'Crosswalk digest': digest },
    sheets: [coverSheet(delivery, cover, all, said), ...all.map(({ name, make }) => make(delivery, name, said))],
  };
}

/** Rows that the workbook has in all, for the progress of whoever writes it. */
export function countWorkbookRows({ content, changes }: DeliveryContent): number {
  const users = content.environments.reduce((sum, { users: some, leftOut }) => sum + some.length + leftOut.length, 0);
  return content.people.length + users + content.mailboxes.length + content.decisions.length + changes.length;
}
