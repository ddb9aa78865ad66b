import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIdSet } from '#lib/id-set.ts';

test('holds what a set holds', () => {
  const id = fc.nat({ max: 60 });
  fc.assert(
    fc.property(fc.array(id), fc.array(fc.tuple(fc.boolean(), id)), (first, changes) => {
      const set = new Set(first);
      const marks = createIdSet(Int32Array.from(first));
      for (const [adds, one] of changes) {
        if (adds) set.add(one);
        else set.delete(one);
        if (adds) marks.add(one);
        else marks.delete(one);
      }
      for (let one = 0; one <= 61; one++) expect(marks.has(one)).toBe(set.has(one));
    }),
  );
});
