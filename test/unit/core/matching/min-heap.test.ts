import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MinHeap } from '#core/matching/min-heap.ts';

// More than the room it begins with, and few keys, so that items decide.
const anyEntries = fc.array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.nat(10_000)), { maxLength: 400 });

test('gives items back least key first, least item first among equal keys, and nothing when it is empty', () => {
  const heap = new MinHeap();
  fc.assert(
    fc.property(anyEntries, anyEntries, (dropped, kept) => {
      for (const [key, item] of dropped) heap.push(key / 4, item);
      heap.clear();
      for (const [key, item] of kept) heap.push(key / 4, item);
      const sorted = kept.toSorted(([a, x], [b, y]) => a - b || x - y).map(([, item]) => item);
      expect(kept.map(() => heap.pop())).toEqual(sorted);
      expect(heap.pop()).toBe(-1);
    }),
  );
});
