import { compareRevisions } from '#core/signoff/compare-revisions.ts';
import type { PersonChange, RevisionContent } from '#core/signoff/revision-content.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { tell } from '../jobs/tell.ts';
import { readRevision } from './read-revision.ts';

/** Who differs from a revision that was frozen before. */
export function* changesSince(tables: ProjectTables, number: number, now: RevisionContent): Generator<JobProgress, PersonChange[]> {
  const then = yield* tell(readRevision(tables, number), () => ({ phase: 'compare', done: 0, total: 0 }));
  const total = then.people.length + now.people.length;
  return yield* tell(compareRevisions(then, now), (done) => ({ phase: 'compare', done: Math.min(done, total), total }));
}
