import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface Log {
  write(line: string): void;
  /** Resolves when everything written so far is on the disk. */
  flush(): Promise<void>;
}

const LARGE_BYTES = 1_000_000;

/** A text file of one line per event; when it has grown large, the next start begins a new one and keeps the last. */
export async function createLog(folder: string, now: () => Date): Promise<Log> {
  const path = join(folder, 'crosswalk.log');
  // Neither a full disk nor a reader that has it open must keep the program from starting.
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined);
  const size = (await stat(path).catch(() => null))?.size ?? 0;
  if (size > LARGE_BYTES) await rename(path, join(folder, 'crosswalk.old.log')).catch(() => undefined);
  let writing = Promise.resolve();
  return {
    write(line) {
      const text = `${now().toISOString()} ${line.replaceAll(/\s*\n\s*/gu, ' | ')}\n`;
      // A log that cannot be written must not stop the work it is about.
      writing = writing.then(() => appendFile(path, text, { mode: 0o600 })).catch(() => undefined);
    },
    flush: () => writing,
  };
}
