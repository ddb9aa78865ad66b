import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDownloads } from '#loopback/downloads.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a file is fetched once, and its owner told when the browser has all of it', async () => {
  const downloads = createDownloads();
  const { id, taken } = downloads.offer('/tmp/a', 'usermapping.csv');
  const download = downloads.take(id);
  expect(download).toMatchObject({ path: '/tmp/a', name: 'usermapping.csv' });
  expect(downloads.take(id)).toBeNull();
  download?.finished(true);
  await expect(taken).resolves.toBeUndefined();
});

test('nobody can guess at it', () => {
  const downloads = createDownloads();
  const { id, taken } = downloads.offer('/tmp/a', 'a.csv');
  taken.catch(() => {});
  for (const guess of ['', 'a.csv', '/tmp/a', id.slice(1)]) expect(downloads.take(guess)).toBeNull();
  expect(id).toMatch(/^[\w-]{43}$/u);
});

test('a browser that breaks off is reported in a sentence', async () => {
  const downloads = createDownloads();
  const { id, taken } = downloads.offer('/tmp/a', 'a.csv');
  downloads.take(id)?.finished(false);
  await expect(taken).rejects.toMatchObject({
    code: 'cancelled',
    message: 'The browser did not take a.csv. Allow downloads for this page, then try again.',
  });
});

test('a browser that never asks is not waited for without end, and comes too late after', async () => {
  const downloads = createDownloads(1000);
  const { id, taken } = downloads.offer('/tmp/a', 'a.csv');
  const outcome = taken.catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(1001);
  expect(await outcome).toMatchObject({ code: 'cancelled' });
  expect(downloads.take(id)).toBeNull();
});
