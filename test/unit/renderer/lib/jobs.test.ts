import { describe, expect, test } from 'vitest';
import type { News } from '#contract/news.ts';
import { createJobStore, type JobStore } from '#lib/jobs.ts';

function jobsWith(underWay: Awaited<ReturnType<Parameters<typeof createJobStore>[0]['job.read']>> = null): {
  jobs: JobStore;
  tell: (news: News) => void;
  cancelled: string[];
} {
  const listeners: ((news: News) => void)[] = [];
  const cancelled: string[] = [];
  const client = {
    'job.read': () => Promise.resolve(underWay),
    'job.cancel': ({ jobId }: { jobId: string }) => {
      cancelled.push(jobId);
      return Promise.resolve({});
    },
  };
  const jobs = createJobStore(client, (listener) => {
    listeners.push(listener);
    return () => undefined;
  });
  return { jobs, cancelled, tell: (news) => listeners.forEach((listener) => listener(news)) };
}

const progressed = (jobId: string, done = 1): News => ({ type: 'job.progressed', jobId, job: 'pair', phase: 'compare', done, total: 4 });
const ended = (jobId: string): News => ({ type: 'job.ended', jobId, job: 'pair', outcome: 'done', failure: null });

describe('a job', () => {
  test('shows its progress until it ends', () => {
    const { jobs, tell } = jobsWith();
    tell(progressed('a', 2));
    expect(jobs.getState().running).toMatchObject({ jobId: 'a', done: 2, total: 4 });
    tell(ended('a'));
    expect(jobs.getState()).toMatchObject({ running: null, latest: { jobId: 'a', outcome: 'done' } });
  });

  test('is waited for by those who learn its id only after it has ended', async () => {
    const { jobs, tell } = jobsWith();
    tell(ended('a'));
    await expect(jobs.getState().ended('a')).resolves.toMatchObject({ outcome: 'done' });
  });

  test('wakes everybody who waits for it, and nobody else', async () => {
    const { jobs, tell } = jobsWith();
    const both = Promise.all([jobs.getState().ended('a'), jobs.getState().ended('a')]);
    let other = false;
    void jobs
      .getState()
      .ended('b')
      .then(() => (other = true));
    tell(ended('a'));
    await expect(both).resolves.toHaveLength(2);
    expect(other).toBe(false);
  });

  test('does not come back to life through late news or a late beginning', () => {
    const { jobs, tell } = jobsWith();
    tell(ended('a'));
    tell(progressed('a'));
    jobs.getState().begin('a', 'pair');
    expect(jobs.getState().running).toBeNull();
  });

  test('is shown from its beginning, before its first news', () => {
    const { jobs } = jobsWith();
    jobs.getState().begin('a', 'pair');
    expect(jobs.getState().running).toMatchObject({ jobId: 'a', total: 0 });
  });

  test('is asked to stop once it is running', async () => {
    const { jobs, tell, cancelled } = jobsWith();
    await jobs.getState().cancel();
    tell(progressed('a'));
    await jobs.getState().cancel();
    expect(cancelled).toEqual(['a']);
    expect(jobs.getState().stopping).toBe(true);
    tell(progressed('a', 3));
    expect(jobs.getState().stopping).toBe(true);
  });

  test('that was under way before the page was is found', async () => {
    const { jobs } = jobsWith({ jobId: 'a', job: 'import', phase: 'read', done: 1, total: 2 });
    await jobs.getState().resume();
    expect(jobs.getState().running).toMatchObject({ jobId: 'a', job: 'import' });
  });
});
