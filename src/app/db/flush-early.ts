import { close, fdatasync, openSync } from 'node:fs';
import type { Db } from './connect.ts';

/**
 * Asks the system to bring to the disk what a long transaction has put into SQLite's journal so far, and waits for
 * nothing: the end of the transaction, which has to wait for all of it, finds most of it there. Does nothing where
 * there is no write-ahead log. What fails here fails again at that end, and is told then.
 */
export function flushEarly(db: Db): void {
  let log: number;
  try {
    log = openSync(`${db.name}-wal`, 'r+');
  } catch {
    return;
  }
  fdatasync(log, () => close(log, () => {}));
}
