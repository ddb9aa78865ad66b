import { parentPort, workerData } from 'node:worker_threads';
import type { JobMessage, JobOrder } from '#app/jobs/job.ts';
import { runJob } from '#app/jobs/run-job.ts';
import { runReading, type ReadOrder } from '#app/import/read-ahead.ts';

/** A worker does one job, or reads one file for a worker that does, and ends. */
if (!parentPort) throw new Error('this file is the entry of a worker thread');
const port = parentPort;
const order = workerData as JobOrder | ReadOrder;
if ('read' in order) runReading(order);
else runJob(order, (message: JobMessage) => port.postMessage(message), new URL(import.meta.url));
