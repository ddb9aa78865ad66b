import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import type { News } from '#contract/news.ts';
import { createJobRunner, type JobRunner } from '#app/jobs/create-job-runner.ts';
import type { JobFindings, JobStep } from '#app/jobs/job.ts';
import { tempFolderForSuite } from '#test/support/temp-folder-for-suite.ts';

type Ended = Extract<News, { type: 'job.ended' }>;

/** A worker that speaks as ours does, and behaves as the path of the project says. What it finds is the number of its thread. */
const WORKER = `
import { parentPort, threadId } from 'node:worker_threads';
parentPort.on('message', ({ projectPath, cancelFlag }) => {
  const say = (type, more) => parentPort.postMessage({ type, ...more });
  if (projectPath === 'throws') throw new Error('out of order');
  if (projectPath === 'vanishes') process.exit(0);
  if (projectPath === 'deaf') for (;;);
  if (projectPath === 'hears') Atomics.wait(new Int32Array(cancelFlag), 0, 0);
  say('found', { findings: { inspections: [threadId], changes: [], considered: null } });
  say(projectPath === 'hears' ? 'cancelled' : 'done');
  if (projectPath === 'tidies') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  say('free');
  if (projectPath === 'dies free') setTimeout(() => process.exit(0), 20);
});
`;
const entry = join(tempFolderForSuite(), 'worker.mjs');
writeFileSync(entry, WORKER);

const runners: JobRunner[] = [];
afterEach(async () => {
  for (const runner of runners.splice(0)) await runner.stop();
});

interface Watched {
  readonly jobs: JobRunner;
  readonly log: string[];
  start(projectPath: string, kind?: 'inspect' | 'pair'): Promise<{ end: Ended; thread: unknown }>;
}

function watched(): Watched {
  const log: string[] = [];
  const found = new Map<string, JobFindings>();
  const waiting = new Map<string, (end: Ended) => void>();
  let ids = 0;
  const jobs = createJobRunner(
    {
      workerUrl: pathToFileURL(entry),
      now: () => new Date(0),
      newId: () => `id-${++ids}`,
      log: (line) => void log.push(line),
      publish: (news) => news.type === 'job.ended' && waiting.get(news.jobId)?.(news),
    },
    (jobId, findings) => void found.set(jobId, findings),
  );
  runners.push(jobs);
  return {
    jobs,
    log,
    start: async (projectPath, kind = 'inspect') => {
      const step: JobStep = kind === 'pair' ? { kind } : { kind, files: [], knownColumns: {} };
      const jobId = jobs.start(kind, projectPath, [step]);
      const end = await new Promise<Ended>((resolve) => waiting.set(jobId, resolve));
      return { end, thread: found.get(jobId)?.inspections[0] };
    },
  };
}

describe('the runner of jobs', () => {
  test('keeps a worker that is free for the next job', async () => {
    const { jobs, start } = watched();
    const first = await start('works');
    expect(first.end).toMatchObject({ job: 'inspect', outcome: 'done', failure: null });
    await jobs.settled();
    expect((await start('works')).thread).toBe(first.thread);
  });

  test('gives back the worker that has paired', async () => {
    const { jobs, start } = watched();
    const first = await start('works', 'pair');
    await jobs.settled();
    expect((await start('works')).thread).not.toBe(first.thread);
  });

  test('does one job at a time, but does not wait for the tidying up behind the last', async () => {
    const { jobs, start } = watched();
    const first = start('tidies');
    expect(() => jobs.start('inspect', null, [])).toThrow(/still busy/);
    const { thread } = await first;
    expect(jobs.current()).toBeNull();
    const second = await start('works');
    expect(second.end.outcome).toBe('done');
    expect(second.thread).not.toBe(thread);
  });

  test('says when ended jobs have tidied up', async () => {
    const { jobs, start } = watched();
    await start('tidies');
    const began = performance.now();
    await jobs.settled();
    expect(performance.now() - began).toBeGreaterThan(100);
  });

  test.each(['throws', 'vanishes'])('tells of a worker that %s as a fault of ours, and goes on with another', async (how) => {
    const { start, log } = watched();
    const { end } = await start(how);
    expect(end).toMatchObject({ outcome: 'failed', failure: { code: 'internal', message: expect.stringMatching(/reference id-/) } });
    expect(log).toHaveLength(1);
    expect((await start('works')).end.outcome).toBe('done');
  });

  test('does not miss a worker that breaks down between two jobs', async () => {
    const { jobs, start, log } = watched();
    await start('dies free');
    await jobs.settled();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await start('works')).end.outcome).toBe('done');
    expect(log).toEqual([]);
  });

  test('is heard when it asks a job to stop', async () => {
    const { jobs, start } = watched();
    const work = start('hears');
    jobs.cancel(jobs.current()!.jobId);
    expect((await work).end).toMatchObject({ outcome: 'cancelled', failure: null });
  });

  test('ends by force a job that does not hear', async () => {
    const { jobs, start, log } = watched();
    const work = start('deaf');
    jobs.cancel(jobs.current()!.jobId);
    expect((await work).end).toMatchObject({ outcome: 'cancelled', failure: null });
    expect(log).toEqual([]);
    expect((await start('works')).end.outcome).toBe('done');
  });

  test('stops with nothing left running', async () => {
    const { jobs, start } = watched();
    const work = start('hears');
    await jobs.stop();
    expect((await work).end.outcome).toBe('cancelled');
    expect(jobs.current()).toBeNull();
  });
});
