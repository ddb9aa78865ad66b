import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createIdleWatch } from '#loopback/idle-watch.ts';

let ends = 0;
beforeEach(() => {
  vi.useFakeTimers();
  ends = 0;
});
afterEach(() => void vi.useRealTimers());
const watch = () => createIdleWatch(1000, () => void ends++);

test('a host whose page never came ends', () => {
  watch();
  vi.advanceTimersByTime(1001);
  expect(ends).toBe(1);
});

test('a host with a page stays, however long', () => {
  const idle = watch();
  idle.pagesAre(1);
  vi.advanceTimersByTime(1_000_000);
  expect(ends).toBe(0);
});

test('a page that comes back in time keeps it up; the last one to leave starts the wait', () => {
  const idle = watch();
  idle.pagesAre(2);
  idle.pagesAre(1);
  idle.pagesAre(0);
  vi.advanceTimersByTime(900);
  idle.pagesAre(1);
  vi.advanceTimersByTime(5000);
  expect(ends).toBe(0);
  idle.pagesAre(0);
  vi.advanceTimersByTime(1001);
  expect(ends).toBe(1);
});

test('one that was stopped ends nothing', () => {
  const idle = watch();
  idle.pagesAre(1);
  idle.stop();
  idle.pagesAre(0);
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(5000);
  expect(ends).toBe(0);
});
