import { basename } from 'node:path';
import { crc32 } from 'node:zlib';
import type { ReadingChoices } from '#core/directory/export-reading.ts';
import { packChunk } from '../db/pack-chunk.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { startThread, type SecondThread } from '../jobs/second-thread.ts';
import type { FileToImport } from './import-files.ts';
import { readAhead } from './read-ahead.ts';
import { readDigested } from './read-chunks.ts';
import { readForIntake, type FileToRead, type IntakeEnd, type IntakeStep } from './read-for-intake.ts';
import { surveyEncoding } from './survey-encoding.ts';
import { createUtf8Check } from './utf8-check.ts';
import { isWorthAThread } from './worth-a-thread.ts';

/** What a file is read for: to be kept in the project, to be paired right afterwards too, or to be paired alone. */
export type ReadFor = 'keeping' | 'keeping-and-pairing' | 'pairing';

/** A file that was looked at and can be read now. */
export interface OpenedExport {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 of its bytes in hex. */
  readonly sha256: string;
  /** CRC-32 of its bytes, to compare with what the reading read. */
  readonly checksum: number;
  /** The file itself in pieces, packed (`packChunk`); empty where it is not kept. */
  readonly packed: readonly Uint8Array[];
  /** How it is read, the side it stands for included. */
  readonly choices: ReadingChoices;
  /** The same with what was found out of its encoding. */
  readonly file: FileToRead;
  /** Its rows; null where another thread has them not ready yet. */
  readonly reading: Generator<IntakeStep | null, IntakeEnd>;
  /** The thread that prepared the accounts on the way, to whoever ends it; once the file was read, and null where none did. */
  takePreparing(): SecondThread | null;
  /** Ends what reads it; nothing happens when it was read to the end. */
  close(): void;
}

/**
 * Goes over a file once, which is cheap beside parsing it: what its bytes are, and whether they are
 * UTF-8; packs them on the way where the project keeps them. A large file is read in a second thread meanwhile, where `workerUrl` names the entry of our
 * worker; most are UTF-8, and one that is not is begun anew. Throws AppError with a sentence when the
 * file cannot be read.
 * @param ahead steps the second thread may be ahead, each of about 32 KB of the file.
 * @param readFor for pairing, that thread prepares the accounts on the way.
 */
export function* openExport(
  file: FileToImport,
  workerUrl: URL | null,
  ahead: number,
  readFor: ReadFor = 'keeping',
): Generator<JobProgress, OpenedExport> {
  const name = basename(file.path);
  const choices: ReadingChoices = { ...file.choices, side: file.side };
  const beginWith = (likely: ReadingChoices): Begun => {
    const thread = workerUrl !== null && isWorthAThread(file.path) ? startThread(workerUrl) : null;
    return begin({ path: file.path, name, choices: { ...choices, ...likely } }, thread, ahead, readFor);
  };
  let begun = beginWith({});
  let opened = false;
  try {
    const { sha256, checksum, isUtf8, size, packed } = yield* look(file.path, name, readFor !== 'pairing');
    // What is UTF-8 throughout needs no survey of what else it may be.
    const likely = isUtf8 ? {} : (yield* surveyEncoding(file.path, name)).likely;
    if (Object.keys(likely).length > 0) {
      begun.close();
      begun = beginWith(likely);
    }
    opened = true;
    return { name, size, sha256, checksum, packed, choices, ...begun };
  } finally {
    if (!opened) begun.close();
  }
}

type Begun = Pick<OpenedExport, 'file' | 'reading' | 'takePreparing' | 'close'>;

function begin(file: FileToRead, thread: SecondThread | null, ahead: number, readFor: ReadFor): Begun {
  const reading = thread ? readAhead(thread, file, ahead, readFor) : readForIntake(file);
  let isTaken = false;
  return {
    file,
    reading,
    takePreparing: () => {
      isTaken = readFor !== 'keeping';
      return isTaken ? thread : null;
    },
    close: () => {
      reading.return(undefined as never);
      if (!isTaken) thread?.release();
    },
  };
}

type Looked = Pick<OpenedExport, 'sha256' | 'checksum' | 'size' | 'packed'> & { readonly isUtf8: boolean };

function* look(path: string, name: string, packs: boolean): Generator<JobProgress, Looked> {
  const { chunks, size, digest } = readDigested(path, name);
  const utf8 = createUtf8Check();
  const packed: Uint8Array[] = [];
  let checksum = 0;
  let done = 0;
  for (const chunk of chunks) {
    utf8.add(chunk);
    checksum = crc32(chunk, checksum);
    if (packs) packed.push(packChunk(chunk));
    done += chunk.length;
    yield { phase: 'check', done, total: size };
  }
  return { sha256: digest(), checksum, isUtf8: utf8.passed(), size, packed };
}
