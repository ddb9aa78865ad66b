import { setImmediate } from 'node:timers/promises';
import type { Accept } from '#contract/calls/export-calls.ts';
import type { EnvironmentProjection } from '#core/mapping/environment.ts';
import { readEnvironmentProjections } from '../environments/read-projections.ts';
import type { ProjectSession } from '../project/project-session.ts';
import { readReadiness, type Readiness } from './read-readiness.ts';

/** Between two looks at who else wants something, in milliseconds. */
const BREATH = 20;
/** How long periods may be shown as they stood, in milliseconds. */
const FRESH = 30_000;

/** Projections and readiness of the open project, kept until it changes. */
export interface ReadinessReader {
  projections(project: ProjectSession, accept: Accept): readonly EnvironmentProjection[];
  /** Lets others have their turn on the way. */
  readiness(project: ProjectSession, accept: Accept): Promise<Readiness>;
}

interface Kept<T> {
  readonly project: ProjectSession;
  readonly revision: number;
  readonly accept: Accept;
  readonly value: T;
}

export function createReadinessReader(now: () => Date): ReadinessReader {
  let projections: Kept<readonly EnvironmentProjection[]> | null = null;
  let readiness: (Kept<Promise<Readiness>> & { readonly at: number }) | null = null;
  const stands = (kept: Kept<unknown> | null, project: ProjectSession, accept: Accept): boolean =>
    kept?.project === project && kept.accept === accept && kept.revision === project.tables.meta.revision();

  const read = async (project: ProjectSession, accept: Accept): Promise<Readiness> => {
    for (;;) {
      const revision = project.tables.meta.revision();
      const work = readReadiness(project.tables, { accept, now: now().toISOString() });
      let breathed = performance.now();
      let step = work.next();
      for (; !step.done && project.db.open && project.tables.meta.revision() === revision; step = work.next()) {
        if (performance.now() - breathed < BREATH) continue;
        await setImmediate();
        breathed = performance.now();
        if (!project.db.open) break;
      }
      // Somebody decided in the meantime: what was read so far may be of two states.
      if (step.done && project.tables.meta.revision() === revision) return step.value;
      work.return(undefined as never);
      if (!project.db.open) throw new Error('the project was closed while its readiness was read');
    }
  };

  return {
    projections: (project, accept) => {
      if (!stands(projections, project, accept)) {
        projections = {
          project,
          accept,
          revision: project.tables.meta.revision(),
          value: readEnvironmentProjections(project.tables, accept),
        };
      }
      return projections!.value;
    },
    readiness: (project, accept) => {
      if (!readiness || !stands(readiness, project, accept) || now().getTime() - readiness.at > FRESH) {
        const value = read(project, accept);
        readiness = { project, accept, revision: project.tables.meta.revision(), value, at: now().getTime() };
        value.catch(() => (readiness = null));
      }
      return readiness.value;
    },
  };
}
