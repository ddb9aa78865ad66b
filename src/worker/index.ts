import { parentPort, workerData } from 'node:worker_threads';
import type { ReadOrder } from '#app/import/read-ahead.ts';
import type { JobMessage, JobOrder } from '#app/jobs/job.ts';

/** A worker does one job, or reads one file for a worker that does, and ends. It loads only what it needs for that. */
if (!parentPort) throw new Error('this file is the entry of a worker thread');
const port = parentPort;
const order = workerData as JobOrder | ReadOrder;
if ('read' in order) {
  const { runReading } = await import('#app/import/read-ahead.ts');
  runReading(order);
} else {
  const { runJob } = await import('#app/jobs/run-job.ts');
  runJob(order, (message: JobMessage) => port.postMessage(message), new URL(import.meta.url));
}
