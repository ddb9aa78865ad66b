import { texts } from '#texts/texts.ts';
import { AppError } from '#contract/failure.ts';
import type { AppContext } from './app-context.ts';
import type { ProjectSession } from './project-session.ts';

/** The open project, when nothing else writes to it now. */
export function needForWriting({ session, jobs }: Pick<AppContext, 'session' | 'jobs'>): ProjectSession {
  if (jobs.current()) throw new AppError('job-running', texts.project.beingRead);
  return session.need();
}
