import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Inspection } from '#contract/calls/import-calls.ts';
import type { FileHandle } from '#contract/transport.ts';
import type { Side } from '#core/directory/account.ts';
import type { AppClient } from '#lib/client.ts';
import type { JobEnding } from '#lib/jobs.ts';
import { completeSides } from './complete-sides.ts';

/** A file that waits to be taken in. */
export interface PendingFile extends FileHandle {
  /** Null while it is being read. */
  readonly inspection: Inspection | null;
  readonly side: Side | null;
}

export interface ImportState {
  readonly pending: readonly PendingFile[];
  readonly applying: boolean;
  /** Has the files read and shown. Rejects when the app refuses; the files are not kept then. */
  add(files: readonly FileHandle[]): Promise<void>;
  /** Also gives sides to files that had none when this one tells. */
  setSide(fileId: string, side: Side): void;
  discard(fileId: string): void;
  discardAll(): void;
  /** Takes in every recognised file; answers how many, or null when it was stopped or failed. */
  takeIn(): Promise<number | null>;
}

export type ImportStore = StoreApi<ImportState>;

type ImportClient = Pick<AppClient, 'import.inspect' | 'import.inspections' | 'import.apply'>;

export function createImportStore(client: ImportClient, ended: (jobId: string) => Promise<JobEnding>): ImportStore {
  return createStore<ImportState>()((set, get) => {
    const without = (fileIds: readonly string[]): void => set({ pending: get().pending.filter(({ fileId }) => !fileIds.includes(fileId)) });

    /** Waits for a job; false when it was stopped or failed, which the window tells. */
    const finish = async (jobId: string): Promise<boolean> => (await ended(jobId)).outcome === 'done';

    return {
      pending: [],
      applying: false,
      add: async (files) => {
        const fileIds = files.map(({ fileId }) => fileId);
        set({ pending: [...get().pending, ...files.map((file) => ({ ...file, inspection: null, side: null }))] });
        try {
          const { jobId } = await client['import.inspect']({ fileIds });
          await finish(jobId);
          const { inspections } = await client['import.inspections']({ fileIds });
          const byId = new Map(inspections.map((inspection) => [inspection.fileId, inspection]));
          const read = get().pending.map((file) => withInspection(file, byId.get(file.fileId)));
          // What was not read, because reading was stopped or failed, does not wait for anything.
          set({ pending: read.filter((file) => file.inspection !== null || !fileIds.includes(file.fileId)) });
        } catch (error) {
          without(fileIds);
          throw error;
        }
      },
      setSide: (fileId, side) =>
        set({ pending: completeSides(get().pending.map((file) => (file.fileId === fileId ? { ...file, side } : file))) }),
      discard: (fileId) => without([fileId]),
      discardAll: () => set({ pending: [] }),
      takeIn: async () => {
        const files = readyFiles(get().pending);
        set({ applying: true });
        try {
          const { jobId } = await client['import.apply']({ files });
          if (!(await finish(jobId))) return null;
          without(files.map(({ fileId }) => fileId));
          return files.length;
        } finally {
          set({ applying: false });
        }
      },
    };
  });
}

function withInspection(file: PendingFile, inspection: Inspection | undefined): PendingFile {
  if (!inspection || file.inspection) return file;
  return { ...file, inspection, side: inspection.outcome === 'recognised' ? inspection.sideGuess : null };
}

/** The files that would be taken in now: recognised, with a side. */
export function readyFiles(pending: readonly PendingFile[]): { fileId: string; side: Side }[] {
  return pending.flatMap(({ fileId, side, inspection }) =>
    side !== null && inspection?.outcome === 'recognised' ? [{ fileId, side }] : [],
  );
}

/** How many recognised files still need a side. */
export function filesWithoutSide(pending: readonly PendingFile[]): number {
  return pending.filter(({ side, inspection }) => side === null && inspection?.outcome === 'recognised').length;
}

/** The files that still want something: to be read, to be given a side, to be taken in. Refused ones do not. */
export const openFiles = (pending: readonly PendingFile[]): PendingFile[] =>
  pending.filter(({ inspection }) => inspection?.outcome !== 'refused');
