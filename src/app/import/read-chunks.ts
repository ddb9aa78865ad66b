import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { MAX_FILE } from '#core/directory/read-export.ts';
import { quoted } from '#core/directory/refusal.ts';
import { texts } from '#texts/texts.ts';
import { AppError } from '#contract/failure.ts';

/** Large enough that reading costs little, small enough that memory stays flat and cancel is quick. */
const CHUNK_BYTES = 256 * 1024;

/** A file being read from disk. */
export interface ReadableExport {
  /** Each is valid until the next one is asked for: they share their memory. */
  readonly chunks: Iterable<Uint8Array>;
  readonly size: number;
}

/** The same, its digest taken on the way. */
export interface DigestedExport extends ReadableExport {
  /** SHA-256 in hex of what has been read; ask after the last chunk, and only once. */
  digest(): string;
}

/**
 * Opens an export for reading. Throws AppError with a sentence when the file cannot be read, at once or
 * on the way: when it is no plain file, vanishes, or is written to while it is read.
 */
export function readChunks(path: string, name: string): ReadableExport {
  const called = quoted(name);
  const file = openFile(path, called);
  let stats: Stats;
  try {
    stats = fstatSync(file);
    if (!stats.isFile()) throw new AppError('file-refused', texts.fileRefusals.whole(called, natureOf(stats)));
    if (stats.size > MAX_FILE) throw tooLarge(called);
  } catch (error) {
    closeSync(file);
    throw error instanceof AppError ? error : unreadable(called);
  }
  function* read(): Generator<Uint8Array> {
    // One for all: memory that nobody touched before costs more than reading the file into it.
    const memory = new Uint8Array(CHUNK_BYTES);
    try {
      let done = 0;
      for (;;) {
        const chunk = readChunk(file, memory, called);
        done += chunk.length;
        if (done > stats.size || (chunk.length === 0 && hasChanged(file, stats, done, called))) throw changedMeanwhile(name);
        if (chunk.length === 0) return;
        yield chunk;
      }
    } finally {
      closeSync(file);
    }
  }
  return { chunks: read(), size: stats.size };
}

/** Like `readChunks`, and takes the digest of what it reads. */
export function readDigested(path: string, name: string): DigestedExport {
  const { chunks, size } = readChunks(path, name);
  const hash = createHash('sha256');
  function* digested(): Generator<Uint8Array> {
    for (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  }
  return { chunks: digested(), size, digest: () => hash.digest('hex') };
}

function openFile(path: string, called: string): number {
  try {
    // Opening a named pipe would else wait until somebody writes to it. Windows knows neither.
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Only Windows refuses to open a folder.
    if (code === 'EISDIR') throw new AppError('file-refused', texts.fileRefusals.folder(called));
    if (code === 'EACCES' || code === 'EPERM') {
      throw new AppError('not-found', texts.fileRefusals.noPermission(called));
    }
    throw unreadable(called);
  }
}

function natureOf(stats: Stats): string {
  return stats.isDirectory() ? texts.fileRefusals.isFolder : texts.fileRefusals.isDevice;
}

function readChunk(file: number, memory: Uint8Array, called: string): Uint8Array {
  try {
    return memory.subarray(0, readSync(file, memory, 0, memory.length, null));
  } catch {
    throw unreadable(called);
  }
}

/** At the end of the file: whether it is still the one that was opened. */
function hasChanged(file: number, before: Stats, done: number, called: string): boolean {
  try {
    const { size, mtimeMs } = fstatSync(file);
    return done !== before.size || size !== before.size || mtimeMs !== before.mtimeMs;
  } catch {
    throw unreadable(called);
  }
}

function tooLarge(called: string): AppError {
  return new AppError('file-refused', texts.fileRefusals.fileTooLarge(called));
}

/** The refusal of a file that somebody writes to while it is read. */
export function changedMeanwhile(name: string): AppError {
  return new AppError('file-refused', texts.fileRefusals.changed(quoted(name)));
}

function unreadable(called: string): AppError {
  return new AppError('not-found', texts.fileRefusals.unreadable(called));
}
