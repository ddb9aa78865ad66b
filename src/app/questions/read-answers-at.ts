import { texts } from '#texts/texts.ts';
import { basename } from 'node:path';
import { AppError } from '#contract/failure.ts';
import { readChunks } from '../import/read-chunks.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { readAnswers, type AnswerSheet } from './read-answers.ts';

/** Largest workbook read as answers, packed, in bytes: five thousand questions make one million. */
const LARGEST = 32 * 1024 * 1024;

/** Reads the answers from a file. Refused with a sentence when it cannot be read or holds none. */
export function* readAnswersAt(path: string): Generator<JobProgress, AnswerSheet> {
  const name = basename(path);
  const { chunks, size } = readChunks(path, name);
  const packed: Uint8Array[] = [];
  let done = 0;
  for (const chunk of chunks) {
    packed.push(chunk.slice());
    done += chunk.length;
    if (done > LARGEST) throw new AppError('file-refused', texts.questions.tooLarge(name));
    yield { phase: 'read', done, total: size };
  }
  return yield* readAnswers(Buffer.concat(packed), name);
}
