import type { Failure } from './failure.ts';
import type { News } from './news.ts';

/** The answer to a call. Replies never throw across a process. */
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly failure: Failure };

/** A file the host holds for us: the screen never sees a path. */
export interface FileHandle {
  readonly fileId: string;
  readonly name: string;
  /** Size in bytes. */
  readonly size: number;
}

/** What files may be chosen for; the host remembers a folder for each. */
export type FilePurpose = 'exports' | 'answers' | 'project';

/**
 * What every host puts into the page as `window.crosswalk`; nothing else crosses.
 * `DroppedFile` is the page's `File`, which this room does not know.
 */
export interface Bridge<DroppedFile = unknown> {
  call(name: string, input: unknown): Promise<Reply>;
  /** Returns its own undo. */
  subscribe(listener: (news: News) => void): () => void;
  /** Turns a file dropped on the page into a handle. Rejects with a sentence when the host cannot read it. */
  adoptFile(file: DroppedFile): Promise<FileHandle>;
  /** Lets the person choose files. Empty when they cancelled. */
  chooseFiles(purpose: FilePurpose): Promise<readonly FileHandle[]>;
}
