import { mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import { safeFileName } from '#app/files/safe-file-name.ts';
import { AppError } from '#contract/failure.ts';
import type { FileHandle } from '#contract/transport.ts';
import { texts } from '#texts/texts.ts';

/** Paths stay on this side; the page gets numbers for them. */
export interface FileHandles {
  adopt(path: string): Promise<FileHandle>;
  /** For a file that has no path of its own, such as an attachment dragged out of a mail program. */
  adoptBytes(name: string, bytes: Uint8Array): Promise<FileHandle>;
  pathOf(fileId: string): string | null;
}

export function createFileHandles(tempFolder: string, newId: () => string): FileHandles {
  const paths = new Map<string, string>();

  const adopt = async (path: string): Promise<FileHandle> => {
    const name = basename(path);
    const found = isAbsolute(path) ? await stat(path).catch(() => null) : null;
    if (found === null) throw new AppError('not-found', texts.desktop.request.cannotRead(name));
    if (!found.isFile()) throw new AppError('file-refused', texts.desktop.request.isFolder(name));
    const fileId = newId();
    paths.set(fileId, path);
    return { fileId, name, size: found.size };
  };

  return {
    adopt,
    async adoptBytes(name, bytes) {
      // A folder of its own keeps the name, which people recognise the file by, free of clashes.
      const folder = join(tempFolder, newId());
      await mkdir(folder, { mode: 0o700 });
      const path = join(folder, safeFileName(name, 'file'));
      await writeFile(path, bytes, { flag: 'wx', mode: 0o600 });
      return adopt(path);
    },
    pathOf: (fileId) => paths.get(fileId) ?? null,
  };
}
