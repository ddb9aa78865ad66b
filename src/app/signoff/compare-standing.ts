import { compareRevisions } from '#core/signoff/compare-revisions.ts';
import type { PersonChange } from '#core/signoff/revision-content.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { EVERYBODY } from '../environments/read-projections.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { readRevision } from './read-revision.ts';
import { readRevisionContent, unfrozen } from './read-revision-content.ts';

/** How the crosswalk as it stands differs from the last revision. */
export interface Standing {
  /** The project's file. */
  readonly path: string;
  /** `meta.revision()` it was compared at. */
  readonly at: number;
  /** The revision it was compared with. */
  readonly number: number;
  /** Empty: its files are current. */
  readonly changes: readonly PersonChange[];
}

/** Compares what stands now with the last revision; null when there is none. Writes nothing. */
export function* compareStanding(tables: ProjectTables, at: string, path = ''): Generator<JobProgress, Standing | null> {
  const latest = tables.revisions.latest();
  if (!latest) return null;
  const { environmentIds } = latest.summary;
  const revision = tables.meta.revision();
  const everybody = environmentIds.includes(EVERYBODY);
  const now = yield* readRevisionContent(tables, { ...unfrozen(at), environmentIds: everybody ? null : environmentIds });
  yield { phase: 'compare', done: 0, total: 0 };
  return { path, at: revision, number: latest.number, changes: compareRevisions(readRevision(tables, latest.number), now) };
}
