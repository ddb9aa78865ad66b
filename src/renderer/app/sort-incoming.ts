import type { FileHandle } from '#contract/transport.ts';
import type { GivenList } from '#features/tenants/given-list.tsx';

/** A file that came from outside, and where in the folder it came with it stands; its name when it came by itself. */
export interface IncomingFile {
  readonly file: FileHandle;
  readonly path: string;
}

/** What files are for. */
export interface SortedFiles {
  readonly verify: readonly IncomingFile[];
  /** Microsoft's error file; of several, the first. */
  readonly errors: FileHandle | null;
  /** Answered workbooks. */
  readonly answers: readonly FileHandle[];
  /** Lists of a tenant's licences or environments. */
  readonly lists: readonly GivenList[];
  readonly exports: readonly FileHandle[];
}

/**
 * Says what files that came together are for. The whole folder of a delivery is verified together, since files that are
 * missing from it or were put beside it tell as well. With `verifyAll` whatever is of no other use is verified.
 */
export function sortIncoming(
  files: readonly IncomingFile[],
  found: readonly ('delivery' | 'errors' | 'answers' | GivenList['what'] | null)[],
  verifyAll: boolean,
): SortedFiles {
  const folders = new Set(files.filter((_, n) => found[n] === 'delivery').flatMap(({ path }) => folderOf(path) ?? []));
  const isDelivered = (path: string, n: number): boolean => {
    const folder = folderOf(path);
    return verifyAll || found[n] === 'delivery' || (folder !== null && folders.has(folder));
  };
  const verify: IncomingFile[] = [];
  const answers: FileHandle[] = [];
  const lists: GivenList[] = [];
  const exports: FileHandle[] = [];
  let errors: FileHandle | null = null;
  for (const [n, incoming] of files.entries()) {
    const isInDelivery = folders.has(folderOf(incoming.path) ?? '');
    const what = found[n];
    if (what === 'errors' && !isInDelivery) errors ??= incoming.file;
    else if (what === 'answers' && !isInDelivery) answers.push(incoming.file);
    else if ((what === 'licences' || what === 'environments') && !isInDelivery) lists.push({ file: incoming.file, what });
    else if (isDelivered(incoming.path, n)) verify.push(incoming);
    else exports.push(incoming.file);
  }
  return { verify, errors, answers, lists, exports };
}

/** The folder that was dropped; null for a file by itself. */
function folderOf(path: string): string | null {
  const end = path.indexOf('/');
  return end === -1 ? null : path.slice(0, end);
}
