import { crc32 } from 'node:zlib';
import type { Account } from '#core/directory/account.ts';
import type { ReadingChoices, ReadingEnd, Recognition } from '#core/directory/export-reading.ts';
import type { Fault } from '#core/directory/fault.ts';
import { prepareRows, type PreparedRows, type RowsKept } from './prepared-rows.ts';
import { readAnyExport } from './read-any-export.ts';
import { readChunks } from './read-chunks.ts';

/** A file to read. */
export interface FileToRead {
  readonly path: string;
  readonly name: string;
  readonly choices: ReadingChoices;
}

/** A file to read, and to prepare for pairing on the way. */
export interface FileToPrepare extends FileToRead {
  /** What becomes of what the rows say. */
  readonly kept: RowsKept;
}

/** What reading a file gives as it goes. Rows may come in empty steps, also before the file is recognised. */
export type IntakeStep =
  | { readonly type: 'recognised'; readonly recognition: Recognition }
  | { readonly type: 'rows'; readonly rows: PreparedRows | null; readonly bytes: number }
  | { readonly type: 'faults'; readonly faults: readonly Fault[] };

/** How it ended. */
export interface IntakeEnd {
  readonly end: ReadingEnd;
  /** CRC-32 of what was read: enough to tell that the file is still the one of another reading, in a fourth of a digest's time. */
  readonly checksum: number;
}

/**
 * Reads a file into what an intake writes.
 * @param kept packing is left to whoever writes, since reading alone takes longer than writing.
 * @param show is shown every account on its way.
 */
export function* readForIntake(
  { path, name, choices }: FileToRead,
  kept: RowsKept = 'printed',
  show?: (account: Account) => void,
): Generator<IntakeStep, IntakeEnd> {
  let checksum = 0;
  function* summed(): Generator<Uint8Array> {
    for (const chunk of readChunks(path, name).chunks) {
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  }
  const reading = readAnyExport(summed(), name, choices);
  try {
    for (;;) {
      const step = reading.next();
      if (step.done) return { end: step.value, checksum };
      const { value } = step;
      if (value.type !== 'rows') {
        yield value;
        continue;
      }
      if (show) for (const { account } of value.rows) show(account);
      yield { type: 'rows', rows: value.rows.length === 0 ? null : prepareRows(value.rows, kept), bytes: value.bytes };
    }
  } finally {
    reading.return(undefined as never);
  }
}
