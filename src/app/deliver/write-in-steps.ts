import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/**
 * Makes a file that does not exist yet from what a generator writes, and passes its steps on. What is
 * done is on the disk. A generator that is ended early or fails leaves a part of the file behind.
 */
export function* writeInSteps<T, R>(path: string, make: (write: (bytes: Uint8Array) => void) => Generator<T, R>): Generator<T, R> {
  const file = openSync(path, 'wx', 0o600);
  try {
    const result = yield* make((bytes) => {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    });
    fsyncSync(file);
    return result;
  } finally {
    closeSync(file);
  }
}
