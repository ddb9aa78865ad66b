import { AppError } from '#contract/failure.ts';
import { checkpoint } from '../db/checkpoint.ts';
import { asAppError, connect, type Db } from '../db/connect.ts';
import { drive } from './drive.ts';
import type { JobMessage, JobOrder } from './job.ts';
import { jobSteps } from './job-steps.ts';

/** Progress is told at most this often, in milliseconds. */
const PROGRESS_EVERY = 50;

/**
 * Does a job in this thread, over a connection of its own, and says how it goes. Looks at the cancel
 * flag between the steps of the work; may start another thread of `workerUrl`. Says exactly one of
 * done, cancelled or failed, then tidies up, and says last that it is free. What is done is on the disk.
 */
export function runJob(order: JobOrder, say: (message: JobMessage) => void, workerUrl: URL | null = null): void {
  let db: Db | null = null;
  try {
    db = order.projectPath === null ? null : connect(order.projectPath);
    // Copying what was written from the log into the file itself is nothing a person has to wait for.
    db?.pragma('wal_autocheckpoint = 0');
    say(carryOut(db, order, say, workerUrl));
    if (db) checkpoint(db);
  } catch (thrown) {
    const error = asAppError(thrown);
    if (!(error instanceof AppError)) throw error;
    say({ type: 'failed', failure: { code: error.code, message: error.message, details: { ...error.details } } });
  } finally {
    db?.close();
  }
  say({ type: 'free' });
}

/** Answers how it ended; a failure is thrown. */
function carryOut(db: Db | null, order: JobOrder, say: (message: JobMessage) => void, workerUrl: URL | null): JobMessage {
  const flag = new Int32Array(order.cancelFlag);
  let lastTold = 0;
  const end = drive(jobSteps(db, order.steps, order.at, workerUrl), (progress) => {
    const now = performance.now();
    if (now - lastTold >= PROGRESS_EVERY) {
      lastTold = now;
      say({ type: 'progress', ...progress });
    }
    return Atomics.load(flag, 0) === 0;
  });
  if (end) say({ type: 'found', findings: end.result });
  return { type: end ? 'done' : 'cancelled' };
}
