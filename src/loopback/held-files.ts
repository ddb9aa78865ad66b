import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { AppError } from '#contract/failure.ts';
import type { FileHandle } from '#contract/transport.ts';
import { keepProject } from './keep-project.ts';
import { safeFileName } from '#app/files/safe-file-name.ts';

/** The most that is taken as one file; exports of the largest tenants stay far below. */
export const LARGEST_FILE = 512 * 2 ** 20;

interface Folders {
  /** Where files wait for the end of this run. */
  readonly folder: string;
  /** Where projects are kept. */
  readonly projectsFolder: string;
  readonly maxBytes: number;
}

/** Files that pages sent us. */
export interface HeldFiles {
  /** Takes a file in as it streams by; whatever goes wrong leaves nothing behind. */
  adopt(name: string, bytes: ReadableStream<Uint8Array> | null): Promise<FileHandle>;
  /** A handle for a file that stays where it is: one that was named when the host was started. */
  hold(path: string): string;
  pathOf(fileId: string): string | null;
}

export function createHeldFiles({ folder, projectsFolder, maxBytes }: Folders): HeldFiles {
  const paths = new Map<string, string>();
  return {
    async adopt(givenName, bytes) {
      const fileId = randomUUID();
      // Some browsers give a path.
      const name = safeFileName(givenName.split(/[/\\]/u).at(-1) ?? '', 'file');
      // A folder for each keeps the name a person knows, even when two files share it.
      const home = join(folder, fileId);
      const path = join(home, name);
      let size = 0;
      await mkdir(home, { recursive: true, mode: 0o700 });
      try {
        await pipeline(
          bytes === null ? Readable.from([]) : Readable.fromWeb(bytes),
          async function* count(chunks: AsyncIterable<Uint8Array>) {
            for await (const chunk of chunks) {
              size += chunk.byteLength;
              if (size > maxBytes) throw new AppError('file-refused', tooLarge(name, maxBytes));
              yield chunk;
            }
          },
          createWriteStream(path, { mode: 0o600 }),
        );
        paths.set(fileId, await keepProject(path, projectsFolder));
        return { fileId, name, size };
      } catch (error) {
        await rm(home, { recursive: true, force: true });
        throw error;
      }
    },
    hold(path) {
      const fileId = randomUUID();
      paths.set(fileId, path);
      return fileId;
    },
    pathOf(fileId) {
      const path = paths.get(fileId);
      // Closing a project empties the folder.
      return path !== undefined && existsSync(path) ? path : null;
    },
  };
}

export function tooLarge(name: string, maxBytes: number): string {
  return `“${name}” is larger than ${Math.floor(maxBytes / 2 ** 20)} MB, the most that is taken. Export fewer accounts or columns, then try again.`;
}
