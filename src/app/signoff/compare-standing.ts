import type { PersonChange } from '#core/signoff/revision-content.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { EVERYBODY } from '../environments/read-projections.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { changesSince } from './changes-since.ts';
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
  const changes = yield* changesSince(tables, latest.number, now);
  return { path, at: revision, number: latest.number, changes };
}
