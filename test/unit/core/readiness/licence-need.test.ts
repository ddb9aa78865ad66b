import { expect, test } from 'vitest';
import { licenceNeeds } from '#core/readiness/licence-need.ts';

test('counts each person once, in order of names, and never takes silence for none', () => {
  const people = [['B', 'A', 'A'], ['B'], []];
  expect(licenceNeeds(people, new Map([['B', 1]]))).toEqual([
    { name: 'A', needed: 1, available: null },
    { name: 'B', needed: 2, available: 1 },
  ]);
});
