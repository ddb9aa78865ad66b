import type { Accept } from '#contract/calls/export-calls.ts';
import { formatReviewLines } from '#core/deliverables/review-csv.ts';
import { connectToRead } from '../db/connect.ts';
import { projectTables } from '../db/project-tables.ts';
import type { ThreadWork } from '../jobs/thread-tasks.ts';
import type { ExportPlan } from './export-plan.ts';
import { pausing, reviewLines } from './review-lines.ts';

/** Which lines of review.csv a second thread is to tell. */
export interface ReviewToTell {
  readonly projectPath: string;
  readonly accept: Accept;
  /** As the one who counted the lines worked it out: it takes the whole of both tenants. */
  readonly refused: ExportPlan['refused'];
  /** Of the project when the lines were counted: a later one may have others. */
  readonly revision: number;
  /** Lines before these are told by another thread. */
  readonly from: number;
}

/** How many it told; null when the project had changed and it told nothing. */
export interface ReviewTold {
  readonly lines: number | null;
}

/** Characters put together before they are handed over. */
const PIECE = 512 * 1024;
const UTF8 = new TextEncoder();

/** The telling of lines as a second thread does it. */
export const tellingReview: ThreadWork<'tellReview'> = {
  *work({ projectPath, accept, refused, revision, from }) {
    const db = connectToRead(projectPath);
    try {
      // One state of the project, whatever is decided in the meantime.
      db.exec('BEGIN');
      const tables = projectTables(db);
      if (tables.meta.revision() !== revision) return { lines: null };
      const plan = { links: yield* pausing(tables.links.listWithAccounts()), refused };
      let piece = '';
      let lines = 0;
      for (const text of formatReviewLines(reviewLines(tables, plan, accept, { from }))) {
        if (text === null) {
          yield null;
          continue;
        }
        lines += 1;
        piece += text;
        if (piece.length < PIECE) continue;
        yield UTF8.encode(piece);
        piece = '';
      }
      if (piece !== '') yield UTF8.encode(piece);
      return { lines };
    } finally {
      db.close();
    }
  },
  own: (step) => (step === null ? [] : [step.buffer]),
};
