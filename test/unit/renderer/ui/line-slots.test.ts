import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignSlots, NO_SLOTS, type LineSlots } from '#ui/line-slots.ts';

const slotsOf = (...lists: number[][]): number[][] => {
  let slots: LineSlots = NO_SLOTS;
  return lists.map((keys) => [...(slots = assignSlots(slots, keys, null)).slots]);
};

describe('the elements of a list', () => {
  test('are taken over one by one where all lines change', () =>
    expect(slotsOf([1, 2, 3], [7, 8, 9, 10])).toEqual([
      [0, 1, 2],
      [0, 1, 2, 3],
    ]));

  test('go to the lines that come in below, not to those that come in above', () => {
    expect(slotsOf([1, 2, 3, 4], [3, 4, 5, 6])[1]).toEqual([2, 3, 0, 1]);
    expect(slotsOf([3, 4, 5, 6], [1, 2, 3, 4])[1]).toEqual([4, 5, 0, 1]);
  });

  test('go to lines in front of one that stays where they stood in front of it', () => {
    expect(slotsOf([1, 2, 3, 4], [7, 8, 3, 4], [7, 8, 9, 10])).toEqual([
      [0, 1, 2, 3],
      [0, 1, 2, 3],
      [0, 1, 2, 3],
    ]);
    expect(slotsOf([1, 2, 3, 4], [3, 7, 8])[1]).toEqual([2, 0, 1]);
    expect(slotsOf([1, 2, 3, 4], [1, 7, 8, 4])[1]).toEqual([0, 1, 2, 3]);
  });

  test('leave the one with the focus alone, unless all change', () => {
    const before = assignSlots(NO_SLOTS, [1, 2, 3], null);
    expect(assignSlots(before, [3, 4, 5], 1).slots).toEqual([2, 1, 3]);
    expect(assignSlots(before, [4, 5, 6], 1).slots).toEqual([0, 1, 2]);
  });

  test('each hold one line, the same as long as it is drawn', () => {
    const keys = fc.array(fc.nat({ max: 12 }), { maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.uniqueArray(fc.nat({ max: 12 }), { maxLength: 8 }), fc.option(fc.nat({ max: 12 })))),
        keys,
        (lists, last) => {
          let slots: LineSlots = NO_SLOTS;
          for (const [list, held] of lists) {
            const after = assignSlots(slots, list, held);
            expect(new Set(after.slots).size).toBe(list.length);
            for (const key of list) if (slots.slotOf.has(key)) expect(after.slotOf.get(key)).toBe(slots.slotOf.get(key));
            expect(after.next - slots.next).toBeLessThanOrEqual(list.filter((key) => !slots.slotOf.has(key)).length);
            slots = after;
          }
          // Also where a list names a line twice.
          expect(new Set(assignSlots(slots, last, null).slots).size).toBe(last.length);
        },
      ),
    );
  });
});
