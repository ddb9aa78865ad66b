import { expect, test } from 'vitest';
import { needEverybody } from '#app/graph/need-everybody.ts';

test.each([
  [2500, 2500],
  [2500, 2450],
  [30, 20],
  [0, 0],
  [null, 0],
])('counted %s, %i came: everybody', (counted, came) => expect(() => needEverybody(came, counted)).not.toThrow());

test.each([
  [2500, 2449],
  [2500, 999],
  [30, 19],
  [250_000, 0],
])('counted %i, %i came: not everybody', (counted, came) => {
  expect(() => needEverybody(came, counted)).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: 'too-few' }) }));
});
