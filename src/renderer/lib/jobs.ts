import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '#contract/failure.ts';
import type { News } from '#contract/news.ts';
import type { AppClient } from './client.ts';

export interface RunningJob {
  readonly jobId: string;
  readonly job: string;
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

export interface JobEnding {
  readonly jobId: string;
  readonly job: string;
  readonly outcome: 'done' | 'cancelled' | 'failed';
  readonly failure: Failure | null;
}

export interface JobState {
  readonly running: RunningJob | null;
  /** The person asked to stop and the job has not ended yet. */
  readonly stopping: boolean;
  cancel(): Promise<void>;
  /** The job that ended last. */
  readonly latest: JobEnding | null;
  /** Shows a job that was started just now, before its first news. */
  begin(jobId: string, job: string): void;
  /** Resolves when the job has ended, even when it ended before anybody asked. */
  ended(jobId: string): Promise<JobEnding>;
  /** Finds out about a job that was under way before this page was. */
  resume(): Promise<void>;
}

export type JobStore = StoreApi<JobState>;

/** Endings kept for those who learn a job's id only after it has ended. */
const ENDINGS_KEPT = 20;

/** Follows the long work of the app through its news. */
export function createJobStore(
  client: Pick<AppClient, 'job.read' | 'job.cancel'>,
  subscribe: (listener: (news: News) => void) => () => void,
): JobStore {
  const endings = new Map<string, JobEnding>();
  const waiting = new Map<string, ((ending: JobEnding) => void)[]>();

  const store = createStore<JobState>()((set, get) => ({
    running: null,
    stopping: false,
    latest: null,
    begin: (jobId, job) => {
      if (!endings.has(jobId) && get().running?.jobId !== jobId) {
        set({ running: { jobId, job, phase: '', done: 0, total: 0 }, stopping: false });
      }
    },
    cancel: async () => {
      const { running } = get();
      if (!running) return;
      set({ stopping: true });
      try {
        await client['job.cancel']({ jobId: running.jobId });
      } catch (error) {
        set({ stopping: false });
        throw error;
      }
    },
    ended: (jobId) => {
      const ending = endings.get(jobId);
      if (ending) return Promise.resolve(ending);
      return new Promise((resolve) => {
        waiting.set(jobId, [...(waiting.get(jobId) ?? []), resolve]);
      });
    },
    resume: async () => {
      const running = await client['job.read']({});
      if (running && !endings.has(running.jobId) && !get().running) set({ running });
    },
  }));

  subscribe((news) => {
    if (news.type === 'job.progressed') {
      if (endings.has(news.jobId)) return;
      const { type: _, ...running } = news;
      const sameJob = store.getState().running?.jobId === news.jobId;
      store.setState({ running, stopping: sameJob && store.getState().stopping });
    }
    if (news.type === 'job.ended') {
      const { type: _, ...ending } = news;
      endings.set(ending.jobId, ending);
      for (const jobId of endings.keys()) {
        if (endings.size <= ENDINGS_KEPT) break;
        endings.delete(jobId);
      }
      const over = store.getState().running?.jobId === ending.jobId;
      store.setState({ latest: ending, ...(over ? { running: null, stopping: false } : {}) });
      for (const resolve of waiting.get(ending.jobId) ?? []) resolve(ending);
      waiting.delete(ending.jobId);
    }
  });
  return store;
}
