import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ValidationShown, VerifyReport } from '#contract/calls/signoff-calls.ts';
import { AppError } from '#contract/failure.ts';
import type { FileHandle } from '#contract/transport.ts';
import type { AppClient } from '#lib/client.ts';
import type { JobStore } from '#lib/jobs.ts';

/** A file, and where in its folder it was; its name when it came by itself. */
export interface FileAtPath {
  readonly file: FileHandle;
  readonly path: string;
}

/** What Microsoft's validation complains about, and the file that says so. */
export interface ErrorsRead {
  readonly file: FileHandle;
  /** Null: no errors are recognised in it. */
  readonly found: ValidationShown | null;
}

export interface SignoffStoreState {
  readonly verifying: boolean;
  /** What was verified last. */
  readonly given: readonly FileAtPath[];
  readonly report: VerifyReport | null;
  /** Why there is no report, in words. */
  readonly failure: string | null;
  readonly errors: ErrorsRead | null;
  /** The error that the review is looked at for, by its place in the list; null: none. */
  readonly shownError: number | null;
  verify(files: readonly FileAtPath[]): Promise<void>;
  /** Reads an error file; answers what was found. Rejects when the app refuses. */
  readErrors(file: FileHandle): Promise<ValidationShown | null>;
  showError(place: number | null): void;
  /** Forgets what was verified, and with it whatever was read. */
  forget(): void;
}

export type SignoffStore = StoreApi<SignoffStoreState>;

/** Between two questions whether the app is free, in milliseconds. */
const PATIENCE = 200;

const NOTHING = { given: [], report: null, failure: null, errors: null, shownError: null } as const;

/** One job at a time: what the page began by itself must not turn a person away. */
async function whenFree<T>(jobs: JobStore, start: () => Promise<T>): Promise<T> {
  for (;;) {
    const { running, ended } = jobs.getState();
    if (running) await ended(running.jobId);
    try {
      return await start();
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'job-running') throw error;
      await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    }
  }
}

/** Keeps what was verified and read last while the person looks at other screens. */
export function createSignoffStore(
  client: Pick<AppClient, 'signoff.verify' | 'signoff.verified' | 'signoff.validationErrors'>,
  jobs: JobStore,
): SignoffStore {
  return createStore<SignoffStoreState>()((set, get) => ({
    ...NOTHING,
    verifying: false,
    verify: async (files) => {
      if (get().verifying || files.length === 0) return;
      set({ verifying: true, given: files, report: null, failure: null });
      try {
        const given = files.map(({ file, path }) => ({ fileId: file.fileId, path }));
        const { jobId } = await whenFree(jobs, () => client['signoff.verify']({ files: given }));
        jobs.getState().begin(jobId, 'verify');
        const { failure } = await jobs.getState().ended(jobId);
        const report = failure === null ? await client['signoff.verified']({ jobId }) : null;
        set({ verifying: false, report, failure: failure?.message ?? null });
      } catch (error) {
        set({ verifying: false, failure: error instanceof AppError ? error.message : String(error) });
      }
    },
    readErrors: async (file) => {
      const found = await client['signoff.validationErrors']({ fileId: file.fileId });
      set({ errors: { file, found }, shownError: null });
      return found;
    },
    showError: (place) => set({ shownError: place }),
    forget: () => set(NOTHING),
  }));
}
