import { open, type FileHandle } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { Accept } from '#contract/calls/export-calls.ts';
import { formatReview, formatReviewLines } from '#core/deliverables/review-csv.ts';
import type { OpenProject } from '../db/open-project.ts';
import { projectTables } from '../db/project-tables.ts';
import { startThread } from '../jobs/second-thread.ts';
import type { ExportPlan } from './export-plan.ts';
import { reviewLines, type ToldLine } from './review-lines.ts';

/** Written at a time, in bytes. */
const ROOM = 1024 * 1024;
/** Between two looks at who else wants something, in milliseconds. */
const BREATH = 20;
const WORTH_A_THREAD = 20_000;
/** Pieces of half a megabyte that it may be ahead. */
const AHEAD = 200;

/** What `review.csv` is made of. */
export interface ReviewToWrite {
  readonly project: Pick<OpenProject, 'path' | 'db'>;
  readonly plan: ExportPlan;
  readonly accept: Accept;
  /** The entry of our worker; null does all in this thread. */
  readonly workerUrl: URL | null;
  /** Who else wants to hear of each line; then all is done in this thread. */
  readonly onLine?: (line: ToldLine) => void;
  /** Lines from which a second thread is worth its start. */
  readonly worthAThread?: number;
}

/**
 * Writes `review.csv` at a path that does not exist yet, without ever holding all of it; of a large tenant a
 * second thread tells the later half. Answers its lines. Lets others have their turn now and then;
 * `onPause` hears of it and may throw to end the writing.
 */
export async function writeReview(
  path: string,
  review: ReviewToWrite,
  onPause: (lines: number) => void = () => undefined,
): Promise<number> {
  const { project, plan, accept, workerUrl, onLine, worthAThread = WORTH_A_THREAD } = review;
  const tables = projectTables(project.db);
  // Whoever wants to hear of the lines would not hear of those another thread tells.
  const sharing = onLine === undefined && plan.links.length >= worthAThread ? workerUrl : null;
  const half = sharing === null ? Infinity : Math.ceil(plan.links.length / 2);
  const thread = sharing === null ? null : startThread(sharing);
  const order = { projectPath: project.path, accept, refused: plan.refused, revision: tables.meta.revision(), from: half };
  const rest = thread?.run('tellReview', order, AHEAD);
  let count = 0;
  let breathed = performance.now();
  const breathe = async (): Promise<void> => {
    if (performance.now() - breathed < BREATH) return;
    await setImmediate();
    onPause(count);
    breathed = performance.now();
  };
  const file = await open(path, 'wx', 0o600);
  try {
    const write = async (texts: Iterable<string | null>): Promise<void> => {
      const room = createRoom(file);
      for (const text of texts) {
        if (text !== null) {
          count += 1;
          await room.add(text);
        }
        await breathe();
      }
      await room.empty();
    };
    await write(formatReview(reviewLines(tables, plan, accept, { to: half, onLine })));
    // The header is no line.
    count -= 1;
    for (let step = rest?.next(); step; step = rest?.next()) {
      if (step.done) {
        if (step.value.lines === null) await write(formatReviewLines(reviewLines(tables, plan, accept, { from: half })));
        else count += step.value.lines;
        break;
      }
      if (step.value) await file.write(step.value);
      await breathe();
    }
  } finally {
    thread?.end();
    await file.close();
  }
  return count;
}

/** Puts texts line by line into bytes: put together first, one letter beyond Latin would double the size of all of them. */
function createRoom(file: FileHandle): { add(text: string): Promise<void>; empty(): Promise<void> } {
  let room = Buffer.allocUnsafe(ROOM);
  let used = 0;
  const empty = async (): Promise<void> => {
    await file.write(room, 0, used);
    used = 0;
  };
  return {
    empty,
    add: async (text) => {
      if (used + 3 * text.length > room.length) {
        await empty();
        if (3 * text.length > room.length) room = Buffer.allocUnsafe(3 * text.length);
      }
      used += room.write(text, used);
    },
  };
}
