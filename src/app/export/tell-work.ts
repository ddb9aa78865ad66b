import { connectToRead } from '../db/connect.ts';
import { projectTables } from '../db/project-tables.ts';
import type { ThreadWork } from '../jobs/thread-tasks.ts';
import { tellPairs, type PairsToTell } from './tell-pairs.ts';

/** What a second thread is to tell. */
export interface TellOrder {
  readonly projectPath: string;
  /** Of the project when the pairs were read: a later one may have others. */
  readonly revision: number;
  readonly pairs: PairsToTell;
}

/** The telling of pairs as a second thread does it; it ends with whether it told them, which it does not when the project has changed. */
export const tellingPairs: ThreadWork<'tellPairs'> = {
  *work({ projectPath, revision, pairs }) {
    const db = connectToRead(projectPath);
    try {
      // One state of the project, whatever is decided in the meantime.
      db.exec('BEGIN');
      const tables = projectTables(db);
      if (tables.meta.revision() !== revision) return false;
      yield* tellPairs(tables, pairs);
      return true;
    } finally {
      db.close();
    }
  },
};
