import { join } from 'node:path';
import { AppError } from '#contract/failure.ts';
import type { RevisionContent } from '#core/signoff/revision-content.ts';
import type { OpenProject } from '#app/db/open-project.ts';
import { planExport } from '#app/export/export-plan.ts';
import { plannedMapping, type PlannedMapping } from '#app/export/planned-mapping.ts';
import { tellLinks } from '#app/export/tell-pairs.ts';
import { writeReview } from '#app/export/write-review.ts';
import { writeAtomically } from '#app/files/write-atomically.ts';
import { collectPeople } from '#app/signoff/read-people.ts';
import { readRevisionContent, unfrozen, type CrosswalkRead } from '#app/signoff/read-revision-content.ts';
import { driveInBreaths } from './drive-in-breaths.ts';
import { WORKER } from './worker-entry.ts';
import type { MappingToWrite } from './write-mapping.ts';
import { REVIEW_FILE_NAME, writeUserMapping, type Written } from './write-planned.ts';
import { writeWorkbookNow } from './write-workbook-now.ts';

interface PairingToWrite extends MappingToWrite {
  readonly project: OpenProject;
}

/**
 * Writes review.csv, the workbook and at last usermapping.csv: whoever finds a new one finds the review list that
 * belongs to it. Rejects with AppError `blocked` when it must not be written, and with `cancelled` after Ctrl+C.
 */
export async function writePairingFiles(pairing: PairingToWrite): Promise<Written> {
  const { out, terminal } = pairing;
  const reviewPath = join(out, REVIEW_FILE_NAME);
  terminal.progress('write', 0, 0);
  const { plan, content } = await writeReviewAndRead(reviewPath, pairing);
  const workbookPath = await writeWorkbookNow(out, content, terminal);
  if (plan.blocker !== null) throw new AppError('blocked', `${plan.blocker} Only review.csv and the workbook were written.`);
  const mappingPath = await writeUserMapping(out, plan);
  terminal.endProgress();
  return { plan, written: [mappingPath, reviewPath, workbookPath] };
}

/**
 * What the list tells of everybody is at the same time what the workbook holds; what was read is let go before that is
 * made.
 */
async function writeReviewAndRead(
  path: string,
  pairing: PairingToWrite,
): Promise<{ readonly plan: PlannedMapping; readonly content: RevisionContent }> {
  const { tables, terminal } = pairing;
  const { plan, ...listed } = await writeReviewOf(path, pairing);
  const reading = readRevisionContent(tables, unfrozen(new Date().toISOString()), listed);
  const content = await driveInBreaths(reading, terminal, ({ done, total }) => terminal.progress('workbook', done, total));
  return { plan, content };
}

/** Writes the list. Of the plan only what is told or read again goes on: the rest of it is as large as the tenants. */
async function writeReviewOf(
  path: string,
  { project, tables, accept, terminal }: PairingToWrite,
): Promise<{ readonly plan: PlannedMapping } & CrosswalkRead> {
  const onBreath = (): void => terminal.progress('write', 0, 0);
  const links = await driveInBreaths(tables.links.listWithAccounts(), terminal, onBreath);
  // Told in a second thread while this one makes the plan.
  const told = tellLinks(project, links, WORKER);
  try {
    const plan = await driveInBreaths(planExport(tables, accept, null, { links }), terminal, onBreath);
    const people = collectPeople(tables, links);
    const onPause = (lines: number): void => {
      terminal.progress('write', lines, links.length);
      if (terminal.interrupted()) throw new AppError('cancelled', 'Cancelled. The files were not written.');
    };
    const review = { tables, plan, accept, told, onLine: people.add };
    await writeAtomically(path, async (temporary) => void (await writeReview(temporary, review, onPause)));
    const { everybody } = plan;
    return { plan: plannedMapping(plan), links, ...people.finish(), ...(accept === 'sure' && everybody && { everybody }) };
  } finally {
    told.return();
  }
}
