import { expect, test } from 'vitest';
import { fromLocal, toLocal } from '#features/readiness/local-time.ts';

test('a moment survives the field for local time, to the minute', () => {
  const iso = '2026-11-28T23:59:00.000Z';
  expect(fromLocal(toLocal(iso))).toBe(iso);
});

test('an empty or broken field holds no moment', () => {
  expect([fromLocal(''), fromLocal('yesterday')]).toEqual([null, null]);
});
