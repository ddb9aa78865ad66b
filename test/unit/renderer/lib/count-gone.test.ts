import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countGone } from '#lib/count-gone.ts';

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 60 }));

test('counts those shown that no longer fit', () => {
  expect(countGone([1, 2, 3], [2, 4])).toBe(2);
});

test('is none when the same ids fit in any order, and all when nothing fits', () => {
  fc.assert(
    fc.property(ids, ids, (shown, fitting) => {
      expect(countGone(shown, [...shown].reverse())).toBe(0);
      expect(countGone(shown, [])).toBe(shown.length);
      expect(countGone(shown, fitting)).toBe(shown.filter((id) => !fitting.includes(id)).length);
    }),
  );
});
