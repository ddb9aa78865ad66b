import type { VerifyReport } from '#contract/calls/signoff-calls.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { compareStanding } from './compare-standing.ts';
import { isSigned } from './read-revision.ts';

/** Says of files that are genuine whether they are current: the project alone can tell. */
export function* judgeCurrency(tables: ProjectTables | null, report: VerifyReport, at: string): Generator<JobProgress, VerifyReport> {
  const { revision, sentences } = report;
  if (report.verdict !== 'genuine' || revision === null) return report;
  if (revision === 0) {
    const sentence = 'These files are as Crosswalk wrote them, but nobody froze or signed what they say.';
    return { ...report, verdict: 'unknown', sentences: [sentence, ...sentences] };
  }
  if (tables === null) {
    const sentence = `Genuine: as Crosswalk wrote them from revision ${revision}. Whether a later revision has taken its place, only the project can tell.`;
    return { ...report, sentences: [sentence, ...sentences] };
  }
  const latest = tables.revisions.latest();
  if (latest && latest.number > revision) {
    const sentence = `Genuine, but superseded: written from revision ${revision}; the project is at revision ${latest.number}.`;
    return { ...report, verdict: 'superseded', sentences: [sentence, ...sentences] };
  }
  const standing = yield* compareStanding(tables, at);
  const many = standing?.changes.length ?? 0;
  if (many > 0) {
    const sentence = `Genuine, but out of date: written from revision ${revision}, and ${many === 1 ? 'one person differs' : `${many} people differ`} since.`;
    return { ...report, verdict: 'superseded', sentences: [sentence, ...sentences] };
  }
  const signed = latest !== null && isSigned(latest, tables.revisions.signatures(revision));
  const sentence = signed
    ? `Genuine and current: written from revision ${revision}, which is signed.`
    : `Genuine and current, written from revision ${revision}, but not all signatures stand that it asks for.`;
  return { ...report, sentences: [sentence, ...sentences] };
}
