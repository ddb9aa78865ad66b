import { texts } from '#texts/texts.ts';
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
    const sentence = texts.signoff.genuine.draft;
    return { ...report, verdict: 'unknown', sentences: [sentence, ...sentences] };
  }
  if (tables === null) {
    const sentence = texts.signoff.genuine.withoutProject(revision);
    return { ...report, sentences: [sentence, ...sentences] };
  }
  const latest = tables.revisions.latest();
  if (latest && latest.number > revision) {
    const sentence = texts.signoff.genuine.superseded(revision, latest.number);
    return { ...report, verdict: 'superseded', sentences: [sentence, ...sentences] };
  }
  const standing = yield* compareStanding(tables, at);
  const many = standing?.changes.length ?? 0;
  if (many > 0) {
    const sentence = texts.signoff.genuine.outOfDate(revision, many);
    return { ...report, verdict: 'superseded', sentences: [sentence, ...sentences] };
  }
  const signed = latest !== null && isSigned(latest, tables.revisions.signatures(revision));
  const sentence = signed ? texts.signoff.genuine.current(revision) : texts.signoff.genuine.notAllSigned(revision);
  return { ...report, sentences: [sentence, ...sentences] };
}
