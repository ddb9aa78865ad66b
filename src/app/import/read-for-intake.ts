import type { ReadingChoices, ReadingEnd, Recognition } from '#core/directory/export-reading.ts';
import type { Fault } from '#core/directory/fault.ts';
import { prepareRows, type PreparedRows } from './prepared-rows.ts';
import { readAnyExport } from './read-any-export.ts';
import { readChunks } from './read-chunks.ts';

/** A file to read. */
export interface FileToRead {
  readonly path: string;
  readonly name: string;
  readonly choices: ReadingChoices;
}

/** What reading a file gives as it goes. Rows may come in empty steps, also before the file is recognised. */
export type IntakeStep =
  | { readonly type: 'recognised'; readonly recognition: Recognition }
  | { readonly type: 'rows'; readonly rows: PreparedRows | null; readonly bytes: number }
  | { readonly type: 'faults'; readonly faults: readonly Fault[] };

/** How it ended, and the digest of what was read. */
export interface IntakeEnd {
  readonly end: ReadingEnd;
  readonly sha256: string;
}

/** Reads a file into what an intake writes. */
export function* readForIntake({ path, name, choices }: FileToRead): Generator<IntakeStep, IntakeEnd> {
  const { chunks, digest } = readChunks(path, name);
  const reading = readAnyExport(chunks, name, choices);
  try {
    for (;;) {
      const step = reading.next();
      if (step.done) return { end: step.value, sha256: digest() };
      const { value } = step;
      if (value.type !== 'rows') {
        yield value;
        continue;
      }
      yield { type: 'rows', rows: value.rows.length === 0 ? null : prepareRows(value.rows), bytes: value.bytes };
    }
  } finally {
    reading.return(undefined as never);
  }
}
