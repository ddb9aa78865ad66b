import { parentPort, workerData } from 'node:worker_threads';
import type { JobMessage, JobOrder } from '#app/jobs/job.ts';
import type { HeldWork } from '#app/matching/held-work.ts';
import type { PairWork } from '#app/matching/pair-work.ts';
import type { SideWork } from '#app/matching/side-work.ts';
import type { ThreadOrder } from '#app/jobs/thread-protocol.ts';
import { speak } from '#texts/texts.ts';

/** A worker does jobs, one after the other, or what another that does a job asks of it, and loads only what it needs for that. */
if (!parentPort) throw new Error('this file is the entry of a worker thread');
// A worker has the environment of the thread that started it.
speak(process.env['CROSSWALK_LANGUAGE']);
const port = parentPort;
const threadOrder = workerData as ThreadOrder | null;
if (threadOrder) {
  const { serveThread } = await import('#app/jobs/serve-thread.ts');
  // Promises, so that tasks that follow each other closely are done by the same.
  let side: Promise<SideWork> | null = null;
  const sideWork = (): Promise<SideWork> => (side ??= import('#app/matching/side-work.ts').then((module) => module.createSideWork()));
  let pair: Promise<PairWork> | null = null;
  const pairWork = (): Promise<PairWork> => (pair ??= import('#app/matching/pair-work.ts').then((module) => module.createPairWork()));
  let held: Promise<HeldWork> | null = null;
  const heldWork = (): Promise<HeldWork> => (held ??= import('#app/matching/held-work.ts').then((module) => module.createHeldWork()));
  serveThread(threadOrder, {
    inspect: async () => (await import('#app/import/inspect-work.ts')).inspecting,
    read: async () => (await import('#app/import/read-ahead.ts')).reading,
    readAndPrepare: async () => (await sideWork()).readAndPrepare,
    learnSide: async () => (await sideWork()).learnSide,
    readSide: async () => (await sideWork()).readSide,
    finishSide: async () => (await sideWork()).finishSide,
    tellPairs: async () => (await import('#app/export/tell-work.ts')).tellingPairs,
    describeLoosely: async () => (await pairWork()).describeLoosely,
    findPlainBlocks: async () => (await pairWork()).findPlainBlocks,
    findBlocks: async () => (await pairWork()).findBlocks,
    gather: async () => (await pairWork()).gather,
    compare: async () => (await pairWork()).compare,
    meetOthers: async () => (await pairWork()).meetOthers,
    learnGroups: async () => (await pairWork()).learnGroups,
    learnRound: async () => (await pairWork()).learnRound,
    weigh: async () => (await pairWork()).weigh,
    readHeld: async () => (await heldWork()).readHeld,
    planHeld: async () => (await heldWork()).planHeld,
  });
} else {
  const { runJob } = await import('#app/jobs/run-job.ts');
  port.on('message', (order: JobOrder) => runJob(order, (message: JobMessage) => port.postMessage(message), new URL(import.meta.url)));
}
