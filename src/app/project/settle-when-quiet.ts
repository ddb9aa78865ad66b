import { checkpoint } from '../db/checkpoint.ts';
import type { SessionHolder } from './project-session.ts';

/** Nothing was changed for so long, in milliseconds. */
const QUIET = 3000;

/**
 * Brings what was decided into the project file itself once nothing was changed for a while: who copies the file while
 * it is open, or keeps it in a folder of the cloud, has all but the last moments then. Answers whom to tell of a change.
 */
export function settleWhenQuiet(session: SessionHolder): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const project = session.current();
      if (project) checkpoint(project.db);
    }, QUIET).unref();
  };
}
