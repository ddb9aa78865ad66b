import { createStore, type StoreApi } from 'zustand/vanilla';
import type { VerifyReport } from '#contract/calls/signoff-calls.ts';
import { AppError } from '#contract/failure.ts';
import type { FileHandle } from '#contract/transport.ts';
import type { AppClient } from '#lib/client.ts';
import type { JobStore } from '#lib/jobs.ts';

/** A file to be verified, and where in its folder it was. */
export interface FileAtPath {
  readonly file: FileHandle;
  readonly path: string;
}

export interface SignoffStoreState {
  readonly verifying: boolean;
  readonly report: VerifyReport | null;
  /** Why there is no report, in words. */
  readonly failure: string | null;
  verify(files: readonly FileAtPath[]): Promise<void>;
}

export type SignoffStore = StoreApi<SignoffStoreState>;

/** Between two questions whether the app is free, in milliseconds. */
const PATIENCE = 200;

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

/** Keeps what was verified last while the person looks at other screens. */
export function createSignoffStore(client: Pick<AppClient, 'signoff.verify' | 'signoff.verified'>, jobs: JobStore): SignoffStore {
  return createStore<SignoffStoreState>()((set, get) => ({
    verifying: false,
    report: null,
    failure: null,
    verify: async (files) => {
      if (get().verifying || files.length === 0) return;
      set({ verifying: true, report: null, failure: null });
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
  }));
}
