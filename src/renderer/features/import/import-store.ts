import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FileHandle } from '#contract/transport.ts';
import type { ReadingChoices } from '#contract/calls/inspection-shapes.ts';
import type { Side } from '#core/directory/account.ts';
import type { AppClient } from '#lib/client.ts';
import type { JobEnding } from '#lib/jobs.ts';
import { completeSides } from './complete-sides.ts';
import { filesToImport, wantsPreview, type FileToImport } from './files-to-import.ts';
import { inTurn } from './in-turn.ts';
import { newPendingFile, showsOtherSide, toInspect, withInspection, type PendingFile } from './pending-file.ts';
import { chosenColumns, shownColumns } from './reading-choices.ts';
import type { Tenants } from './replacements.ts';
import { startWhenFree } from './start-when-free.ts';

/** How long choices must be still before a file is read again, in milliseconds. */
const PATIENCE = 400;

export interface ImportState {
  readonly pending: readonly PendingFile[];
  /** What the files that were asked to be taken in are going through. */
  readonly busy: 'preview' | 'import' | null;
  /** The file whose columns are being mapped. */
  readonly mapping: string | null;
  /** What would be taken in, and the job that found out what it changes; nothing changes before `apply`. */
  readonly review: { readonly jobId: string; readonly files: readonly FileToImport[] } | null;
  /** Has the files read and shown. Rejects when the app refuses; the files are not kept then. */
  add(files: readonly FileHandle[], chosen?: { side: Side; replaces: number }): Promise<void>;
  /** Has another worksheet of a file read and shown beside it, as a file of its own. */
  addSheet(fileId: string, sheet: string): Promise<void>;
  /** Also gives sides to files that had none when this one tells. */
  setSide(fileId: string, side: Side): void;
  setReplaces(fileId: string, importId: number | null): void;
  setRemember(fileId: string, remember: boolean): void;
  openMapper(fileId: string): void;
  closeMapper(): void;
  /** Settles something about a file, which is read again soon. */
  choose(fileId: string, choices: ReadingChoices): void;
  undoChoice(fileId: string): void;
  redoChoice(fileId: string): void;
  /** Reads a file again at once, after it could not be. */
  readAgain(fileId: string): void;
  /** Lets go of what was remembered for files with these headers, and reads this one again. */
  forgetColumns(fileId: string): Promise<void>;
  discard(fileId: string): void;
  discardAll(): void;
  /**
   * Takes in every recognised file, or finds out first what that changes (`review`). Answers how many
   * were taken in; null when none was, because changes are to be looked at, or it was stopped or failed.
   */
  takeIn(tenants: Tenants): Promise<number | null>;
  /** Takes in what was reviewed; answers as `takeIn` does. */
  apply(): Promise<number | null>;
  /** Leaves everything as it is and the files waiting. */
  back(): void;
}

export type ImportStore = StoreApi<ImportState>;

type ImportClient = Pick<
  AppClient,
  'import.again' | 'import.inspect' | 'import.inspections' | 'import.rememberColumns' | 'import.preview' | 'import.apply' | 'job.read'
>;

export function createImportStore(
  client: ImportClient,
  ended: (jobId: string) => Promise<JobEnding>,
  patience: number = PATIENCE,
): ImportStore {
  return createStore<ImportState>()((set, get) => {
    const reading = inTurn();
    const due = new Map<string, ReturnType<typeof setTimeout>>();
    const start = (call: () => Promise<{ jobId: string }>): Promise<string> => startWhenFree(client, ended, call);
    const find = (fileId: string): PendingFile | undefined => get().pending.find((file) => file.fileId === fileId);
    const patch = (fileId: string, change: Partial<PendingFile>): void =>
      set({ pending: get().pending.map((file) => (file.fileId === fileId ? { ...file, ...change } : file)) });

    const letGo = (fileIds: readonly string[]): void => {
      for (const fileId of fileIds) clearTimeout(due.get(fileId));
      const { pending, mapping } = get();
      set({
        pending: pending.filter(({ fileId }) => !fileIds.includes(fileId)),
        mapping: mapping !== null && fileIds.includes(mapping) ? null : mapping,
      });
    };

    /** Waits for a job; false when it was stopped or failed, which the window tells. */
    const finish = async (jobId: string): Promise<boolean> => (await ended(jobId)).outcome === 'done';

    const readFirst = async (fileIds: readonly string[]): Promise<void> => {
      try {
        await reading(async () => {
          const files = get().pending.filter(({ fileId }) => fileIds.includes(fileId));
          const jobId = await start(() => client['import.inspect']({ files: files.map(toInspect) }));
          await finish(jobId);
          const { inspections } = await client['import.inspections']({ fileIds: [...fileIds] });
          const byId = new Map(inspections.map((inspection) => [inspection.fileId, inspection]));
          const read = get().pending.map((file) => {
            const inspection = file.inspection ? undefined : byId.get(file.fileId);
            return inspection ? withInspection(file, inspection) : file;
          });
          // What was not read, because reading was stopped or failed, does not wait for anything.
          show(read.filter((file) => file.inspection !== null || !fileIds.includes(file.fileId)));
        });
      } catch (error) {
        letGo(fileIds);
        throw error;
      }
    };

    const reread = async (fileId: string): Promise<void> => {
      const file = find(fileId);
      if (!file) return;
      const { choices, side } = file;
      const isLatest = (): boolean => find(fileId)?.choices === choices && find(fileId)?.side === side;
      try {
        const jobId = await start(() => client['import.inspect']({ files: [toInspect(file)] }));
        const done = await finish(jobId);
        const { inspections } = done ? await client['import.inspections']({ fileIds: [fileId] }) : { inspections: [] };
        // What was chosen meanwhile is read again by itself.
        if (!isLatest()) return;
        const [inspection] = inspections;
        if (!inspection) return patch(fileId, { rereading: 'failed' });
        show(completeSides(get().pending.map((each) => (each.fileId === fileId ? withInspection(each, inspection) : each))));
      } catch (error) {
        if (isLatest()) patch(fileId, { rereading: 'failed' });
        throw error;
      }
    };

    const scheduleReread = (fileId: string, wait: number): void => {
      patch(fileId, { rereading: 'due' });
      clearTimeout(due.get(fileId));
      // The file itself tells that reading it again failed.
      due.set(
        fileId,
        setTimeout(() => void reading(() => reread(fileId)).catch(() => undefined), wait),
      );
    };

    /** Shows the files; those of both tenants whose side has changed are read again for that side. */
    const show = (pending: readonly PendingFile[]): void => {
      const before = new Map(get().pending.map((file) => [file.fileId, file]));
      set({ pending });
      for (const file of pending) if (showsOtherSide(file, before.get(file.fileId))) scheduleReread(file.fileId, 0);
    };

    const settle = (fileId: string, change: Pick<PendingFile, 'choices' | 'past' | 'future'>): void => {
      patch(fileId, change);
      scheduleReread(fileId, patience);
    };

    const importNow = async (files: readonly FileToImport[]): Promise<number | null> => {
      set({ busy: 'import', review: null });
      try {
        for (const { fileId } of files) {
          const file = find(fileId);
          if (!file?.remember || !file.table || file.choices.columns === undefined) continue;
          await client['import.rememberColumns']({ fileId, columns: chosenColumns(shownColumns(file.table, file.choices)) });
        }
        const jobId = await start(() => client['import.apply']({ files: [...files] }));
        if (!(await finish(jobId))) return null;
        letGo(files.map(({ fileId }) => fileId));
        return files.length;
      } finally {
        set({ busy: null });
      }
    };

    return {
      pending: [],
      busy: null,
      mapping: null,
      review: null,
      add: async (files, chosen) => {
        set({ pending: [...get().pending, ...files.map((file) => newPendingFile(file, chosen))] });
        await readFirst(files.map(({ fileId }) => fileId));
      },
      addSheet: async (fileId, sheet) => {
        const again = await client['import.again']({ fileId });
        const pending = [...get().pending];
        const place = pending.findIndex((file) => file.fileId === fileId);
        if (place === -1) return;
        pending.splice(place + 1, 0, { ...newPendingFile({ ...pending[place]!, ...again }), choices: { sheet } });
        set({ pending });
        await readFirst([again.fileId]);
      },
      setSide: (fileId, side) =>
        show(completeSides(get().pending.map((file) => (file.fileId === fileId ? { ...file, side, replaces: undefined } : file)))),
      setReplaces: (fileId, importId) => patch(fileId, { replaces: importId }),
      setRemember: (fileId, remember) => patch(fileId, { remember }),
      openMapper: (fileId) => set({ mapping: fileId }),
      closeMapper: () => set({ mapping: null }),
      choose: (fileId, choices) => {
        const file = find(fileId);
        if (file) settle(fileId, { choices, past: [...file.past, file.choices], future: [] });
      },
      undoChoice: (fileId) => {
        const file = find(fileId);
        const choices = file?.past.at(-1);
        if (file && choices) settle(fileId, { choices, past: file.past.slice(0, -1), future: [...file.future, file.choices] });
      },
      redoChoice: (fileId) => {
        const file = find(fileId);
        const choices = file?.future.at(-1);
        if (file && choices) settle(fileId, { choices, past: [...file.past, file.choices], future: file.future.slice(0, -1) });
      },
      readAgain: (fileId) => scheduleReread(fileId, 0),
      forgetColumns: async (fileId) => {
        await client['import.rememberColumns']({ fileId, columns: [] });
        scheduleReread(fileId, 0);
      },
      discard: (fileId) => letGo([fileId]),
      discardAll: () => letGo(get().pending.map(({ fileId }) => fileId)),
      takeIn: async (tenants) => {
        const files = filesToImport(get().pending, tenants);
        if (!wantsPreview(files, tenants)) return importNow(files);
        set({ busy: 'preview' });
        try {
          const jobId = await start(() => client['import.preview']({ files }));
          if (await finish(jobId)) set({ review: { jobId, files } });
          return null;
        } finally {
          set({ busy: null });
        }
      },
      apply: () => {
        const { review } = get();
        return review ? importNow(review.files) : Promise.resolve(null);
      },
      back: () => set({ review: null }),
    };
  });
}
