import { basename } from 'node:path';
import { statSync } from 'node:fs';
import type { ReadingChoices } from '#core/directory/export-reading.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { startThread, type SecondThread } from '../jobs/second-thread.ts';
import type { FileToImport } from './import-files.ts';
import { readAhead } from './read-ahead.ts';
import { readChunks } from './read-chunks.ts';
import { readForIntake, type FileToRead, type IntakeEnd, type IntakeStep } from './read-for-intake.ts';
import { surveyEncoding } from './survey-encoding.ts';
import { createUtf8Check } from './utf8-check.ts';

/** A file that was looked at and can be read now. */
export interface OpenedExport {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 of its bytes in hex. */
  readonly sha256: string;
  /** How it is read, the side it stands for included. */
  readonly choices: ReadingChoices;
  /** Its rows; null where another thread has them not ready yet. */
  readonly reading: Generator<IntakeStep | null, IntakeEnd>;
  /** Ends what reads it; nothing happens when it was read to the end. */
  close(): void;
}

/** The size from which the start of a second thread is worth its time, in bytes. */
const WORTH_A_THREAD = 2 * 1024 * 1024;

/**
 * Goes over a file once before it is read, which is cheap beside parsing it: what its bytes are, and
 * whether they are UTF-8. A large file is then read in a second thread from now on, where `workerUrl`
 * names the entry of our worker. Throws AppError with a sentence when the file cannot be read.
 * @param ahead steps the second thread may be ahead, each of about 64 KB of the file.
 */
export function* openExport(file: FileToImport, workerUrl: URL | null, ahead: number): Generator<JobProgress, OpenedExport> {
  const name = basename(file.path);
  // A thread takes a while to start: meanwhile this one looks the file over.
  const thread = workerUrl !== null && isLarge(file.path) ? startThread(workerUrl) : null;
  let opened = false;
  try {
    const { sha256, isUtf8, size } = yield* look(file.path, name);
    const choices: ReadingChoices = { ...file.choices, side: file.side };
    // What is UTF-8 throughout needs no survey of what else it may be.
    const likely = isUtf8 ? {} : (yield* surveyEncoding(file.path, name)).likely;
    const toRead: FileToRead = { path: file.path, name, choices: { ...choices, ...likely } };
    const reading = thread ? readAhead(thread, toRead, ahead) : readForIntake(toRead);
    opened = true;
    return { name, size, sha256, choices, reading, close: () => closeReading(reading, thread) };
  } finally {
    if (!opened) thread?.end();
  }
}

function closeReading(reading: OpenedExport['reading'], thread: SecondThread | null): void {
  reading.return(undefined as never);
  thread?.end();
}

function isLarge(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) >= WORTH_A_THREAD;
}

function* look(path: string, name: string): Generator<JobProgress, { sha256: string; isUtf8: boolean; size: number }> {
  const { chunks, size, digest } = readChunks(path, name);
  const utf8 = createUtf8Check();
  let done = 0;
  for (const chunk of chunks) {
    utf8.add(chunk);
    done += chunk.length;
    yield { phase: 'check', done, total: size };
  }
  return { sha256: digest(), isUtf8: utf8.passed(), size };
}
