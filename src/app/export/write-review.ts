import { open, type FileHandle } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { Accept } from '#contract/calls/export-calls.ts';
import { formatReview } from '#core/deliverables/review-csv.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { ExportPlan } from './export-plan.ts';
import { reviewLines, type ToldLine } from './review-lines.ts';
import type { Telling } from './tell-pairs.ts';

/** Written at a time, in bytes. */
const ROOM = 1024 * 1024;
/** Between two looks at who else wants something, in milliseconds. */
const BREATH = 20;

/** What `review.csv` is made of. */
export interface ReviewToWrite {
  readonly tables: ProjectTables;
  readonly plan: Pick<ExportPlan, 'links' | 'refused'>;
  readonly accept: Accept;
  /** What is told of the lines of the plan. */
  readonly told: Telling;
  /** Who else wants to hear of each line. */
  readonly onLine?: (line: ToldLine) => void;
}

/**
 * Writes `review.csv` at a path that does not exist yet, without ever holding all of it. Answers its lines. Lets others
 * have their turn now and then; `onPause` hears of it and may throw to end the writing.
 */
export async function writeReview(
  path: string,
  { tables, plan, accept, told, onLine }: ReviewToWrite,
  onPause: (lines: number) => void = () => undefined,
): Promise<number> {
  // The header is no line.
  let count = -1;
  let breathed = performance.now();
  const breathe = async (): Promise<void> => {
    await setImmediate();
    onPause(Math.max(count, 0));
    breathed = performance.now();
  };
  const file = await open(path, 'wx', 0o600);
  try {
    const room = createRoom(file);
    for (const text of formatReview(reviewLines(tables, plan, accept, told, onLine))) {
      if (text !== null) {
        count += 1;
        if (!room.add(text)) await room.addAfterEmptying(text);
      }
      if (performance.now() - breathed >= BREATH) await breathe();
    }
    await room.empty();
  } finally {
    await file.close();
  }
  return count;
}

interface Room {
  /** Whether there was room for a text: only where there was none somebody has to wait. */
  add(text: string): boolean;
  addAfterEmptying(text: string): Promise<void>;
  empty(): Promise<void>;
}

/** Puts texts line by line into bytes: put together first, one letter beyond Latin would double the size of all of them. */
function createRoom(file: FileHandle): Room {
  let room = Buffer.allocUnsafe(ROOM);
  let used = 0;
  const empty = async (): Promise<void> => {
    await file.write(room, 0, used);
    used = 0;
  };
  const add = (text: string): boolean => {
    if (used + 3 * text.length > room.length) return false;
    used += room.write(text, used);
    return true;
  };
  return {
    empty,
    add,
    addAfterEmptying: async (text) => {
      await empty();
      if (3 * text.length > room.length) room = Buffer.allocUnsafe(3 * text.length);
      add(text);
    },
  };
}
