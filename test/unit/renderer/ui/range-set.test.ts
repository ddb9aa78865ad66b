import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countRanges, hasNumber, idsAt, joinRanges, NO_RANGES, rangeBetween, toggleNumber, type RangeSet } from '#ui/range-set.ts';

type Step = { readonly one: number; readonly other: number; readonly join: boolean };
const place = fc.integer({ min: 0, max: 40 });
const steps = fc.array(fc.record({ one: place, other: place, join: fc.boolean() }), { maxLength: 30 });

/** The same steps on a plain set, which cannot be wrong. */
function take(taken: readonly Step[]): { ranges: RangeSet; plain: Set<number> } {
  let ranges = NO_RANGES;
  const plain = new Set<number>();
  for (const { one, other, join } of taken) {
    if (join) {
      ranges = joinRanges(ranges, rangeBetween(one, other));
      for (let number = Math.min(one, other); number <= Math.max(one, other); number += 1) plain.add(number);
    } else {
      ranges = toggleNumber(ranges, one);
      if (!plain.delete(one)) plain.add(one);
    }
  }
  return { ranges, plain };
}

describe('a set of ranges', () => {
  test('holds what a plain set would hold, whatever was joined and toggled', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { ranges, plain } = take(taken);
        for (let number = -1; number <= 41; number += 1) expect(hasNumber(ranges, number)).toBe(plain.has(number));
        expect(countRanges(ranges)).toBe(plain.size);
      }),
    );
  });

  test('keeps its runs in order and apart', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { ranges } = take(taken);
        ranges.forEach(([first, last], index) => {
          expect(first).toBeLessThanOrEqual(last);
          expect(first).toBeGreaterThan(ranges[index - 1]?.[1] ?? -1);
        });
      }),
    );
  });

  test('picks the items of a list, in the order of the list', () => {
    const ranges = joinRanges(rangeBetween(3, 2), rangeBetween(0, 0));
    expect(idsAt(Int32Array.of(10, 20, 30, 40, 50), ranges)).toEqual([10, 30, 40]);
  });

  test('leaves out places that the list does not have', () => {
    expect(idsAt(Int32Array.of(10, 20), rangeBetween(1, 9))).toEqual([20]);
  });
});
