import { createHash } from 'node:crypto';
import { AppError } from '#contract/failure.ts';
import { WorkbookFault } from '../import/read-workbook-fault.ts';
import type { OpenFile } from './open-given.ts';

/** What tells one file from another. */
export interface FileHash {
  readonly sha256: string;
  readonly size: number;
}

/** Takes the hash of a file, chunk by chunk; null when it cannot be read. Steps are pauses. */
export function* hashFile(file: OpenFile): Generator<void, FileHash | null> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    for (const chunk of file.chunks()) {
      hash.update(chunk);
      size += chunk.length;
      yield;
    }
  } catch (error) {
    if (error instanceof WorkbookFault || error instanceof AppError) return null;
    throw error;
  }
  return { sha256: hash.digest('hex'), size };
}
