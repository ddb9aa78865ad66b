import { expect, test } from 'vitest';
import { pauseAfter, retryAfter } from '#app/graph/retry-after.ts';

const now = new Date('2026-11-28T12:00:00Z');

test.each([
  ['7', 7000],
  ['0', 0],
  [' 120 ', 120_000],
  ['Sat, 28 Nov 2026 12:00:30 GMT', 30_000],
  ['Sat, 28 Nov 2026 11:00:00 GMT', 0],
  ['soon', null],
  ['', null],
  [null, null],
])('Retry-After %j means %j milliseconds', (header, wanted) => expect(retryAfter(header, now)).toBe(wanted));

test('pauses double up to a minute, and chance takes up to half of them away', () => {
  expect([1, 2, 3, 7, 20].map((failures) => pauseAfter(failures, 0))).toEqual([1000, 2000, 4000, 60_000, 60_000]);
  expect(pauseAfter(3, 1)).toBe(2000);
});
