import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { AppError } from '#contract/failure.ts';

/** Large enough that reading costs little, small enough that memory stays flat and cancel is quick. */
const CHUNK_BYTES = 256 * 1024;

/** A file being read from disk, its digest taken on the way. */
export interface ReadableExport {
  readonly chunks: Iterable<Uint8Array>;
  readonly size: number;
  /** SHA-256 in hex of what has been read; ask after the last chunk, and only once. */
  digest(): string;
}

/** Opens an export for reading. Throws AppError with a sentence when the file cannot be read. */
export function readChunks(path: string, name: string): ReadableExport {
  const hash = createHash('sha256');
  const unreadable = (): AppError =>
    new AppError('not-found', `“${name}” cannot be read. Check that it is still where it was and not open elsewhere.`);
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    throw unreadable();
  }
  const stats = fstatSync(file);
  if (!stats.isFile()) {
    closeSync(file);
    throw new AppError('file-refused', `“${name}” is a folder. Choose the export file inside it.`);
  }
  function* read(): Generator<Uint8Array> {
    try {
      for (;;) {
        const buffer = new Uint8Array(CHUNK_BYTES);
        const length = readSync(file, buffer, 0, CHUNK_BYTES, null);
        if (length === 0) return;
        const chunk = buffer.subarray(0, length);
        hash.update(chunk);
        yield chunk;
      }
    } finally {
      closeSync(file);
    }
  }
  return { chunks: read(), size: stats.size, digest: () => hash.digest('hex') };
}
