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
  | { readonly type: 'rows'; readonly rows: PreparedRows | null; readonly bytes: number; readonly chunks: readonly Uint8Array[] }
  | { readonly type: 'faults'; readonly faults: readonly Fault[] };

/** How it ended, and the last pieces of the file. */
export interface IntakeEnd {
  readonly end: ReadingEnd;
  readonly sha256: string;
  readonly chunks: readonly Uint8Array[];
}

/** Reads a file into what an intake writes, and hands on the file itself piece by piece. */
export function* readForIntake({ path, name, choices }: FileToRead): Generator<IntakeStep, IntakeEnd> {
  const { chunks, digest } = readChunks(path, name);
  let waiting: Uint8Array[] = [];
  function* kept(): Generator<Uint8Array, void> {
    for (const chunk of chunks) {
      waiting.push(chunk);
      yield chunk;
    }
  }
  const reading = readAnyExport(kept(), name, choices);
  try {
    for (;;) {
      const step = reading.next();
      if (step.done) return { end: step.value, sha256: digest(), chunks: waiting };
      const { value } = step;
      if (value.type !== 'rows') {
        yield value;
        continue;
      }
      const passed = waiting;
      waiting = [];
      yield { type: 'rows', rows: value.rows.length === 0 ? null : prepareRows(value.rows), bytes: value.bytes, chunks: passed };
    }
  } finally {
    reading.return(undefined as never);
  }
}
