import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rootHeight, rootTicks } from '#features/overview/root-scale.ts';

test.each([
  [0, []],
  [1, [1]],
  [7, [5, 2]],
  [1000, [1000, 500, 200, 50]],
  [92_345, [50_000, 20_000, 5000]],
])('a histogram whose highest bar counts %i has lines at %j', (most, ticks) => {
  expect(rootTicks(most)).toEqual(ticks);
});

test('lines stand inside the picture, apart from each other and from the ground', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (most) => {
      const heights = [...rootTicks(most).map((tick) => rootHeight(tick, most)), 0];
      expect(heights[0]).toBeLessThanOrEqual(1);
      for (const [place, height] of heights.slice(1).entries()) expect(heights[place]! - height).toBeGreaterThanOrEqual(0.2 - 1e-9);
    }),
  );
});
