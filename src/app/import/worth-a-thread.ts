import { statSync } from 'node:fs';

/** The size from which the start of a second thread is worth its time, in bytes. */
const WORTH_A_THREAD = 2 * 1024 * 1024;

/** Whether a file takes longer to read than a second thread takes to start. */
export function isWorthAThread(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) >= WORTH_A_THREAD;
}
