import { texts } from '#texts/texts.ts';
import { Worker } from 'node:worker_threads';
import { AppError, type Failure } from '#contract/failure.ts';
import { describeFault } from '../describe-fault.ts';
import type { Ports } from '../ports.ts';
import { NO_FINDINGS, type JobFindings, type JobMessage, type JobOrder, type JobStep } from './job.ts';

/** A worker that has not stopped this long after it was asked to is ended by force, in milliseconds. */
const CANCEL_PATIENCE = 2000;
/** Heap of a worker in megabytes: an overrun then fails the job, not the app. */
const WORKER_HEAP = 3072;
/** A worker that is free waits so long for the next job, in milliseconds: what it has run once it runs twice as quickly. */
const KEPT_WARM = 120_000;

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
  /** The same, and waits for the end. Answers what was found; rejects with AppError `cancelled`, or with why it failed. */
  run(job: string, projectPath: string | null, steps: readonly JobStep[]): Promise<JobFindings>;
  current(): RunningJob | null;
  cancel(jobId: string): void;
  /** Waits until jobs that have ended have tidied up behind themselves: only then can their project be closed. */
  settled(): Promise<void>;
  /** Cancels what runs and waits until nothing of it is left, the worker included. */
  stop(): Promise<void>;
}

type Outcome = 'done' | 'cancelled' | 'failed';

/** Makes the runner. `onEnd` hears of every end before the screen does, so that it can refetch. */
export function createJobRunner(
  ports: Pick<Ports, 'workerUrl' | 'now' | 'newId' | 'publish' | 'log'>,
  onEnd: (jobId: string, findings: JobFindings) => void,
): JobRunner {
  let running: { state: RunningJob; readonly flag: Int32Array; readonly worker: Worker; readonly ended: Promise<void> } | null = null;
  /** A worker that has nothing to do, and when it is let go. */
  let spare: { readonly worker: Worker; readonly timer: NodeJS.Timeout } | null = null;
  /** What workers still tidy up after their jobs have ended. */
  const tidying = new Set<Promise<void>>();

  const takeSpare = (): Worker | null => {
    const worker = spare?.worker ?? null;
    clearTimeout(spare?.timer);
    spare = null;
    worker?.ref();
    return worker;
  };
  const keep = (worker: Worker): void => {
    void takeSpare()?.terminate();
    worker.unref();
    spare = { worker, timer: setTimeout(() => void takeSpare()?.terminate(), KEPT_WARM).unref() };
  };

  const newWorker = (): Worker => {
    const worker = new Worker(ports.workerUrl, { resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP } });
    // One that breaks down between two jobs is missed by nobody.
    return worker.on('error', () => undefined).on('exit', () => spare?.worker === worker && takeSpare());
  };

  const begin = (job: string, projectPath: string | null, steps: readonly JobStep[]): { jobId: string; settled: Promise<JobFindings> } => {
    if (running) throw new AppError('job-running', texts.project.stillBusy);
    const jobId = ports.newId();
    const cancelFlag = new SharedArrayBuffer(4);
    const order: JobOrder = { projectPath, steps, at: ports.now().toISOString(), cancelFlag };
    const worker = takeSpare() ?? newWorker();
    const ended = Promise.withResolvers<void>();
    const settled = Promise.withResolvers<JobFindings>();
    // Most jobs are started by somebody who hears of their end by the news.
    settled.promise.catch(() => undefined);
    const free = Promise.withResolvers<void>();
    const flag = new Int32Array(cancelFlag);
    let findings = NO_FINDINGS;

    const end = (outcome: Outcome, failure: Failure | null): void => {
      if (running?.state.jobId !== jobId) return;
      running = null;
      onEnd(jobId, findings);
      ports.publish({ type: 'job.ended', jobId, job, outcome, failure });
      ended.resolve();
      if (outcome === 'done') settled.resolve(findings);
      else if (outcome === 'cancelled') settled.reject(new AppError('cancelled', texts.project.stopped));
      else settled.reject(new AppError(failure?.code ?? 'internal', failure?.message ?? '', failure?.details));
    };
    const hear = (message: JobMessage): void => {
      switch (message.type) {
        case 'progress':
          if (running) running.state = { jobId, job, phase: message.phase, done: message.done, total: message.total };
          ports.publish({ type: 'job.progressed', jobId, job, phase: message.phase, done: message.done, total: message.total });
          break;
        case 'found':
          ({ findings } = message);
          break;
        case 'failed':
          end('failed', message.failure);
          break;
        case 'done':
        case 'cancelled':
          end(message.type, null);
          break;
        case 'free':
          worker.off('message', hear).off('error', breakDown).off('exit', leave);
          // Pairing leaves a heap behind that is better given back.
          if (steps.some(({ kind }) => kind === 'pair')) void worker.terminate();
          else keep(worker);
          free.resolve();
          break;
      }
    };
    const breakDown = (error: unknown): void => {
      if (running?.state.jobId !== jobId) return;
      const reference = ports.newId().slice(0, 8);
      ports.log(`job ${job} failed (${reference}): ${describeFault(error)}`);
      fault = {
        code: 'internal',
        message: texts.project.fault(reference),
        details: {},
      };
    };
    let fault: Failure | null = null;
    // Ended by force because it did not hear the wish to cancel, or by a fault.
    const leave = (): void => {
      const byForce = fault === null && Atomics.load(flag, 0) !== 0;
      if (!byForce && fault === null) breakDown(new Error('the worker has gone'));
      end(byForce ? 'cancelled' : 'failed', fault);
      free.resolve();
    };
    worker.on('message', hear).on('error', breakDown).on('exit', leave);
    running = { state: { jobId, job, phase: 'start', done: 0, total: 0 }, flag, worker, ended: ended.promise };
    tidying.add(free.promise);
    void free.promise.then(() => tidying.delete(free.promise));
    worker.postMessage(order);
    return { jobId, settled: settled.promise };
  };

  const settled = async (): Promise<void> => void (await Promise.all(tidying));

  const cancel = (jobId: string): void => {
    if (running?.state.jobId !== jobId) return;
    const { flag, worker, ended } = running;
    Atomics.store(flag, 0, 1);
    const patience = setTimeout(() => void worker.terminate(), CANCEL_PATIENCE);
    void ended.then(() => clearTimeout(patience));
  };

  return {
    start: (...order) => begin(...order).jobId,
    run: (...order) => begin(...order).settled,
    cancel,
    current: () => running?.state ?? null,
    settled,
    stop: async () => {
      if (running) cancel(running.state.jobId);
      await settled();
      await takeSpare()?.terminate();
    },
  };
}
