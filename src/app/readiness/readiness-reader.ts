import type { Accept } from '#contract/calls/export-calls.ts';
import type { EnvironmentProjection } from '#core/mapping/environment.ts';
import { readEnvironmentProjections } from '../environments/read-projections.ts';
import type { ProjectSession } from '../project/project-session.ts';
import { readInTurns } from '../project/read-in-turns.ts';
import { readReadiness, type Readiness } from './read-readiness.ts';

/** How long periods may be shown as they stood, in milliseconds. */
const FRESH = 30_000;

/** Projections and readiness of the open project, kept until it changes. Others have their turn while they are read. */
export interface ReadinessReader {
  projections(project: ProjectSession, accept: Accept): Promise<readonly EnvironmentProjection[]>;
  readiness(project: ProjectSession, accept: Accept): Promise<Readiness>;
}

interface Kept<T> {
  readonly project: ProjectSession;
  readonly revision: number;
  readonly accept: Accept;
  readonly value: T;
}

export function createReadinessReader(now: () => Date): ReadinessReader {
  let projections: Kept<Promise<readonly EnvironmentProjection[]>> | null = null;
  let readiness: (Kept<Promise<Readiness>> & { readonly at: number }) | null = null;
  const stands = (kept: Kept<unknown> | null, project: ProjectSession, accept: Accept): boolean =>
    kept?.project === project && kept.accept === accept && kept.revision === project.tables.meta.revision();

  return {
    projections: (project, accept) => {
      if (!projections || !stands(projections, project, accept)) {
        const value = readInTurns(project, () => readEnvironmentProjections(project.tables, accept));
        projections = { project, accept, revision: project.tables.meta.revision(), value };
        value.catch(() => (projections = null));
      }
      return projections.value;
    },
    readiness: (project, accept) => {
      if (!readiness || !stands(readiness, project, accept) || now().getTime() - readiness.at > FRESH) {
        const value = readInTurns(project, () => readReadiness(project.tables, { accept, now: now().toISOString() }));
        readiness = { project, accept, revision: project.tables.meta.revision(), value, at: now().getTime() };
        value.catch(() => (readiness = null));
      }
      return readiness.value;
    },
  };
}
