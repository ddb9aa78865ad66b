import { expect, test } from 'vitest';
import { doneBy, lately } from '#features/review/pace.ts';

const MINUTE = 60_000;
const every = (gap: number, count: number, until: number): number[] =>
  Array.from({ length: count }, (_, n) => until - gap * (count - 1 - n));

test('at three a minute, sixty more take twenty minutes', () => {
  expect(doneBy(every(MINUTE / 3, 30, 100 * MINUTE), 60, 100 * MINUTE)).toBe(120 * MINUTE);
});

test('a pause makes the end later', () => {
  const busy = every(MINUTE / 3, 30, 100 * MINUTE);
  expect(doneBy(busy, 60, 110 * MINUTE)).toBeGreaterThan(130 * MINUTE);
});

test.each([
  ['nothing is open', every(MINUTE, 20, 0), 0],
  ['few decisions were taken', every(MINUTE, 7, 0), 50],
  ['they came within seconds', every(100, 50, 0), 50],
  ['they are an hour old', every(MINUTE, 50, -60 * MINUTE), 50],
])('nothing is foretold when %s', (_, decidedAt, open) => {
  expect(doneBy(decidedAt, open, 0)).toBeNull();
});

test('only the last half hour counts', () => {
  expect(lately([0, 10 * MINUTE, 40 * MINUTE], 40 * MINUTE)).toEqual([10 * MINUTE, 40 * MINUTE]);
});
