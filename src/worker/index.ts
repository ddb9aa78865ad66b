import { parentPort, workerData } from 'node:worker_threads';
import type { JobMessage, JobOrder } from '#app/jobs/job.ts';
import { runJob } from '#app/jobs/run-job.ts';

/** A worker does one job and ends. */
if (!parentPort) throw new Error('this file is the entry of a worker thread');
const port = parentPort;
runJob(workerData as JobOrder, (message: JobMessage) => port.postMessage(message));
