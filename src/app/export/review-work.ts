import type { Accept } from '#contract/calls/export-calls.ts';
import { buildUserMappingInSteps, type RefusedPair } from '#core/mapping/build-user-mapping.ts';
import { formatReviewLines } from '#core/deliverables/review-csv.ts';
import { connectToRead } from '../db/connect.ts';
import { projectTables } from '../db/project-tables.ts';
import type { LinkWithAccounts } from '../db/link-with-accounts.ts';
import type { ThreadWork } from '../jobs/thread-tasks.ts';
import { isAccepted } from './is-accepted.ts';
import type { ExportPlan } from './export-plan.ts';
import { pausing, reviewLines, type ToldLine } from './review-lines.ts';

/** Which lines of review.csv a second thread is to tell. */
export interface ReviewToTell {
  readonly projectPath: string;
  readonly accept: Accept;
  /** As the one who counted the lines worked it out; null: of everybody, and nobody has yet. */
  readonly refused: ExportPlan['refused'] | null;
  /** Tell more of each line than its text. */
  readonly more: boolean;
  /** Of the project when the lines were counted: a later one may have others. */
  readonly revision: number;
  /** Lines before these are told by another thread. */
  readonly from: number;
}

/** Some lines as UTF-8, and as JSON what more was asked for. */
export interface ReviewPiece {
  readonly text: Uint8Array<ArrayBuffer>;
  readonly more: string;
}

/** How many it told; null when the project had changed and it told nothing. */
export interface ReviewTold {
  readonly lines: number | null;
}

/** Bytes put together before they are handed over. */
const ROOM = 512 * 1024;
/** Bytes that a letter of JavaScript takes at most. */
const WIDEST = 3;

/** The telling of lines as a second thread does it. */
export const tellingReview: ThreadWork<'tellReview'> = {
  *work({ projectPath, accept, refused, revision, from, more }) {
    const db = connectToRead(projectPath);
    try {
      // One state of the project, whatever is decided in the meantime.
      db.exec('BEGIN');
      const tables = projectTables(db);
      if (tables.meta.revision() !== revision) return { lines: null };
      const links = yield* pausing(tables.links.listWithAccounts());
      const plan = { links, refused: refused ?? (yield* pausing(refusedOf(links, accept))) };
      // Line by line: put together first, one letter beyond Latin would make all of a piece slow to turn into bytes.
      let room = Buffer.allocUnsafeSlow(ROOM);
      let used = 0;
      let told: ToldLine[] = [];
      let lines = 0;
      const onLine = more ? (line: ToldLine): unknown => told.push(line) : undefined;
      const handOver = (): ReviewPiece => {
        const piece = { text: room.subarray(0, used), more: JSON.stringify(told) };
        room = Buffer.allocUnsafeSlow(ROOM);
        used = 0;
        told = [];
        return piece;
      };
      for (const text of formatReviewLines(reviewLines(tables, plan, accept, { from, onLine }))) {
        if (text === null) {
          yield null;
          continue;
        }
        lines += 1;
        if (room.length - used < WIDEST * text.length) {
          if (used > 0) yield handOver();
          if (room.length < WIDEST * text.length) room = Buffer.allocUnsafeSlow(WIDEST * text.length);
        }
        used += room.write(text, used);
      }
      if (used > 0) yield handOver();
      return { lines };
    } finally {
      db.close();
    }
  },
  own: (step) => (step === null ? [] : [step.text.buffer]),
};

/** What `planExport` of everybody would find: pairs that no file can hold. */
function* refusedOf(links: readonly LinkWithAccounts[], accept: Accept): Generator<void, readonly RefusedPair[]> {
  const pairs: { source: string; target: string }[] = [];
  for (const link of links) {
    if (link.target && isAccepted(link, accept)) pairs.push({ source: link.source.upn, target: link.target.upn });
  }
  yield;
  return (yield* buildUserMappingInSteps(pairs)).refused;
}
