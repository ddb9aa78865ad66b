import type { SecondThread } from '../jobs/second-thread.ts';
import type { ThreadWork } from '../jobs/thread-tasks.ts';
import type { ReadFor } from './open-export.ts';
import { readForIntake, type FileToRead, type IntakeEnd, type IntakeStep } from './read-for-intake.ts';

/**
 * Reads a file in a second thread, from now on, while this one writes what was read before. Gives what
 * `readForIntake` gives, and null when it has to wait, so that a job can still be cancelled.
 * @param ahead steps the reader may be ahead, each of about 32 KB of the file.
 * @param readFor for pairing, the thread prepares the accounts on the way.
 */
export function readAhead(
  thread: SecondThread,
  file: FileToRead,
  ahead?: number,
  readFor: ReadFor = 'keeping',
): Generator<IntakeStep | null, IntakeEnd> {
  if (readFor === 'keeping') return thread.run('read', file, ahead);
  return thread.run('readAndPrepare', { ...file, kept: readFor === 'pairing' ? 'not' : 'packed' }, ahead);
}

/** The reading of a file as a second thread does it. */
export const reading: ThreadWork<'read'> = { work: (file) => readForIntake(file) };
