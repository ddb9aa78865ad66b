import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MANIFEST_FILE_NAME, type ArchiveStart, type ManifestFile } from '#core/signoff/manifest.ts';
import { createZipWriter } from '../files/zip-writer.ts';
import { writeInSteps } from './write-in-steps.ts';

/** What the archive of a package is noted as; its file may be called anything. */
const ARCHIVE_NAME = 'package.zip';

type Write = (bytes: Uint8Array) => void;

/** Where the files of a package go, one after the other. */
export interface PackageSink {
  /** Writes a file; its steps are passed on. Answers what the manifest says of it. */
  file(path: string, make: (write: Write) => Generator<number, void>): Generator<number, ManifestFile>;
  /** What the archive holds so far, byte for byte; null for a folder. */
  start(): ArchiveStart | null;
  /** What was written is on the disk. Answers what the archive is, byte for byte; null for a folder. */
  end(): ManifestFile | null;
  /** Lets go of what is open, after a failure. */
  close(): void;
}

/** A folder that does not exist yet. */
export function folderSink(root: string): PackageSink {
  mkdirSync(root, { mode: 0o700 });
  return {
    file: (path, make) => {
      const target = join(root, ...path.split('/'));
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
      return hashed(path, (note) =>
        writeInSteps(target, (write) =>
          make((bytes) => {
            note(bytes);
            write(bytes);
          }),
        ),
      );
    },
    start: () => null,
    end: () => null,
    close: () => undefined,
  };
}

/** A zip archive that does not exist yet. */
export function zipSink(archive: string): PackageSink {
  const file = openSync(archive, 'wx', 0o600);
  const hash = createHash('sha256');
  let size = 0;
  const zip = createZipWriter((bytes) => {
    hash.update(bytes);
    size += bytes.length;
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
  });
  return {
    file: (path, make) => {
      // The manifest is stored as it is, so that whoever verifies can tell every byte from it.
      zip.begin(path, path === MANIFEST_FILE_NAME ? 'stored' : 'packed');
      return hashed(path, (note) =>
        make((bytes) => {
          note(bytes);
          zip.add(bytes);
        }),
      );
    },
    start: () => {
      zip.seal();
      return { sha256: hash.copy().digest('hex'), size };
    },
    end: () => {
      zip.end();
      fsyncSync(file);
      return { path: ARCHIVE_NAME, sha256: hash.digest('hex'), size };
    },
    close: () => closeSync(file),
  };
}

function* hashed(path: string, make: (note: Write) => Generator<number, void>): Generator<number, ManifestFile> {
  const hash = createHash('sha256');
  let size = 0;
  yield* make((bytes) => {
    hash.update(bytes);
    size += bytes.length;
  });
  return { path, sha256: hash.digest('hex'), size };
}
