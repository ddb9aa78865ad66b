import { Worker } from 'node:worker_threads';
import { AppError, type Failure } from '#contract/failure.ts';
import { describeFault } from '../describe-fault.ts';
import type { Ports } from '../ports.ts';
import { NO_FINDINGS, type JobFindings, type JobMessage, type JobOrder, type JobStep } from './job.ts';

/** A worker that has not stopped this long after it was asked to is ended by force, in milliseconds. */
const CANCEL_PATIENCE = 2000;
/** Heap of a worker in megabytes: an overrun then fails the job, not the app. */
const WORKER_HEAP = 3072;

/** The job under way. */
export interface RunningJob {
  readonly jobId: string;
  readonly job: string;
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

export interface JobRunner {
  /** Starts a job in a worker thread; one at a time. Answers its id. Refused with `job-running`. */
  start(job: string, projectPath: string | null, steps: readonly JobStep[]): string;
  current(): RunningJob | null;
  cancel(jobId: string): void;
  /** Cancels what runs and waits for its end. */
  stop(): Promise<void>;
}

type Outcome = 'done' | 'cancelled' | 'failed';

/** Makes the runner. `onEnd` hears of every end before the screen does, so that it can refetch. */
export function createJobRunner(
  ports: Pick<Ports, 'workerUrl' | 'now' | 'newId' | 'publish' | 'log'>,
  onEnd: (jobId: string, findings: JobFindings) => void,
): JobRunner {
  let running: { state: RunningJob; flag: Int32Array; worker: Worker; ended: Promise<void> } | null = null;

  const start: JobRunner['start'] = (job, projectPath, steps) => {
    if (running) throw new AppError('job-running', 'Crosswalk is still busy with the last task. Wait for it or cancel it first.');
    const jobId = ports.newId();
    const cancelFlag = new SharedArrayBuffer(4);
    const order: JobOrder = { projectPath, steps, at: ports.now().toISOString(), cancelFlag };
    const worker = new Worker(ports.workerUrl, { workerData: order, resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP } });
    let findings = NO_FINDINGS;
    let outcome: Outcome = 'failed';
    let failure: Failure | null = null;

    worker.on('message', (message: JobMessage) => {
      switch (message.type) {
        case 'progress':
          if (running) running.state = { jobId, job, phase: message.phase, done: message.done, total: message.total };
          ports.publish({ type: 'job.progressed', jobId, job, phase: message.phase, done: message.done, total: message.total });
          break;
        case 'found':
          ({ findings } = message);
          break;
        case 'failed':
          ({ failure } = message);
          break;
        case 'done':
        case 'cancelled':
          outcome = message.type;
          break;
      }
    });
    worker.on('error', (error) => {
      const reference = ports.newId().slice(0, 8);
      ports.log(`job ${job} failed (${reference}): ${describeFault(error)}`);
      failure = {
        code: 'internal',
        message: `The task stopped because of a fault in Crosswalk (reference ${reference}). Nothing was changed.`,
        details: {},
      };
    });
    const ended = new Promise<void>((resolve) => {
      worker.on('exit', () => {
        const cancelled = running !== null && Atomics.load(running.flag, 0) !== 0 && outcome === 'failed' && failure === null;
        running = null;
        onEnd(jobId, findings);
        ports.publish({ type: 'job.ended', jobId, job, outcome: cancelled ? 'cancelled' : outcome, failure });
        resolve();
      });
    });
    running = { state: { jobId, job, phase: 'start', done: 0, total: 0 }, flag: new Int32Array(cancelFlag), worker, ended };
    return jobId;
  };

  const cancel = (jobId: string): void => {
    if (running?.state.jobId !== jobId) return;
    const { flag, worker, ended } = running;
    Atomics.store(flag, 0, 1);
    const patience = setTimeout(() => void worker.terminate(), CANCEL_PATIENCE);
    void ended.then(() => clearTimeout(patience));
  };

  return {
    start,
    cancel,
    current: () => running?.state ?? null,
    stop: async () => {
      if (!running) return;
      const { ended } = running;
      cancel(running.state.jobId);
      await ended;
    },
  };
}
