import { basename } from 'node:path';
import { AppError } from '#contract/failure.ts';
import { WorkbookFault } from '../import/read-workbook-fault.ts';
import { openWorkbookArchive, type WorkbookArchive } from '../import/read-workbook-archive.ts';
import { readChunks } from '../import/read-chunks.ts';
import { MANIFEST_FILE_NAME } from '#core/signoff/manifest.ts';

/** A file that somebody wants to have verified, on the disk. */
export interface GivenFile {
  /** Inside the folder or zip it came in, with forward slashes. */
  readonly path: string;
  readonly disk: string;
}

/** The same, to be read; also one inside a zip. */
export interface OpenFile {
  readonly path: string;
  /** Reads it from the start. Throws AppError or `WorkbookFault` when it cannot be read. */
  chunks(): Iterable<Uint8Array>;
}

/** The largest zip or workbook that is held in memory to be looked into, in bytes. */
const MAX_HELD = 512 * 1024 * 1024;

/** What systems put into folders by themselves. */
const LITTER = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$/i;

/** What is to be verified, opened. */
export interface OpenedFiles {
  readonly files: readonly OpenFile[];
  /** The zip they came in; null when they came by themselves. */
  readonly archive: Uint8Array | null;
  /** What was given begins as an archive does, and cannot be opened as one. */
  readonly isDamaged: boolean;
}

/** The files given, with a zip of a package replaced by what is in it. Steps are pauses. */
export function* openGiven(files: readonly GivenFile[]): Generator<void, OpenedFiles> {
  const opened: OpenFile[] = [];
  for (const { path, disk } of files) {
    if (LITTER.test(path)) continue;
    const file: OpenFile = { path, chunks: () => readChunks(disk, basename(path)).chunks };
    const zip = files.length === 1 ? yield* openZip(file) : null;
    if (zip === 'damaged') return { files: [file], archive: null, isDamaged: true };
    if (zip !== null) return { files: entriesOf(zip.archive), archive: zip.bytes, isDamaged: false };
    opened.push(file);
    yield;
  }
  return { files: opened, archive: null, isDamaged: false };
}

interface Zip {
  readonly archive: WorkbookArchive;
  readonly bytes: Uint8Array;
}

/** The zip of a package; null for a workbook and whatever is no zip. */
function* openZip(file: OpenFile): Generator<void, Zip | 'damaged' | null> {
  const bytes = yield* holdFile(file);
  if (bytes === null || bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  try {
    const archive = openWorkbookArchive(bytes);
    return archive.names.some((name) => name.split('/').at(-1) === MANIFEST_FILE_NAME) ? { archive, bytes } : null;
  } catch (error) {
    if (error instanceof WorkbookFault) return 'damaged';
    throw error;
  }
}

function entriesOf(archive: WorkbookArchive): OpenFile[] {
  return archive.names
    .filter((name) => !name.endsWith('/') && !LITTER.test(name))
    .map((path) => ({ path, chunks: () => archive.open(path)?.steps ?? [] }));
}

/** The bytes of a file; null when it cannot be read, or is larger than anything that is held. */
export function* holdFile({ chunks }: OpenFile): Generator<void, Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (const chunk of chunks()) {
      // What a reader hands over may be its own memory.
      parts.push(Uint8Array.from(chunk));
      size += chunk.length;
      if (size > MAX_HELD) return null;
      yield;
    }
  } catch (error) {
    if (error instanceof WorkbookFault || error instanceof AppError) return null;
    throw error;
  }
  return Buffer.concat(parts);
}
