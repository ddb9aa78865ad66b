import { open, type FileHandle } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Accept } from '#contract/calls/export-calls.ts';
import { formatReview, formatReviewLines } from '#core/deliverables/review-csv.ts';
import type { OpenProject } from '../db/open-project.ts';
import { projectTables } from '../db/project-tables.ts';
import { startThread } from '../jobs/second-thread.ts';
import type { ExportPlan } from './export-plan.ts';
import { reviewLines, type ToldLine } from './review-lines.ts';
import type { ReviewPiece, ReviewTold, ReviewToTell } from './review-work.ts';

/** Written at a time, in bytes. */
const ROOM = 1024 * 1024;
/** Between two looks at who else wants something, in milliseconds. */
const BREATH = 20;
const WORTH_A_THREAD = 20_000;
/** Pieces of half a megabyte that it may be ahead. */
const AHEAD = 64;

/** A second thread that tells the later lines. */
export interface Telling {
  /** Lines before this one are not told by it. */
  readonly from: number;
  readonly steps: Generator<ReviewPiece | null, ReviewTold>;
  end(): void;
}

/** What `review.csv` is made of. */
export interface ReviewToWrite {
  readonly project: Pick<OpenProject, 'path' | 'db'>;
  readonly plan: Pick<ExportPlan, 'links' | 'refused'>;
  readonly accept: Accept;
  /** The entry of our worker; null does all in this thread. */
  readonly workerUrl: URL | null;
  /** One that is telling already. */
  readonly telling?: Telling | null;
  /** Who else wants to hear of each line; `telling` was asked for it too. */
  readonly onLine?: (line: ToldLine) => void;
  /** Lines from which a second thread is worth its start. */
  readonly worthAThread?: number;
}

export function isWorthTelling(lines: number): boolean {
  return lines >= WORTH_A_THREAD && availableParallelism() > 1;
}

/** Lets a second thread begin with the later lines of a project that does not change meanwhile. */
export function startTelling(
  workerUrl: URL,
  { path, db }: ReviewToWrite['project'],
  order: Omit<ReviewToTell, 'projectPath' | 'revision'>,
): Telling {
  const thread = startThread(workerUrl);
  const steps = thread.run('tellReview', { ...order, projectPath: path, revision: projectTables(db).meta.revision() }, AHEAD);
  return { from: order.from, steps, end: thread.end };
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
  const { project, plan, accept, onLine } = review;
  const tables = projectTables(project.db);
  const telling = review.telling ?? tellingHalf(review);
  const from = telling?.from ?? Infinity;
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
    await write(formatReview(from > 0 ? reviewLines(tables, plan, accept, { to: from, onLine }) : []));
    // The header is no line.
    count -= 1;
    for (let step = telling?.steps.next(); step; step = telling?.steps.next()) {
      if (step.done) {
        if (step.value.lines === null) await write(formatReviewLines(reviewLines(tables, plan, accept, { from, onLine })));
        else count += step.value.lines;
        break;
      }
      if (step.value) {
        await file.write(step.value.text);
        if (onLine) for (const line of JSON.parse(step.value.more) as ToldLine[]) onLine(line);
      }
      await breathe();
    }
  } finally {
    telling?.end();
    await file.close();
  }
  return count;
}

function tellingHalf({ project, plan, accept, workerUrl, onLine, worthAThread = WORTH_A_THREAD }: ReviewToWrite): Telling | null {
  const lines = plan.links.length;
  if (workerUrl === null || lines < worthAThread) return null;
  return startTelling(workerUrl, project, { accept, refused: plan.refused, from: Math.ceil(lines / 2), more: onLine !== undefined });
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
