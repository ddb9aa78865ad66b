import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyList } from '#core/matching/sorted-keys.ts';

/** Lists longer than what there is room for at first, with keys of all 32 bits. */
const KEYS = fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 0xffff_ffff })), { maxLength: 3000 });

describe('KeyList', () => {
  it('puts keys in order, as whole numbers without a sign, and keeps the rows of each key as they came', () => {
    fc.assert(
      fc.property(KEYS, (keys) => {
        const list = new KeyList();
        keys.forEach((key, row) => list.add(key | 0, row));
        const { keys: sorted, rows } = list.sorted();
        const expected = keys.map((key, row) => ({ key, row })).sort((a, b) => a.key - b.key);
        expect([...sorted]).toEqual(expected.map(({ key }) => key));
        expect([...rows]).toEqual(expected.map(({ row }) => row));
      }),
      { numRuns: 50 },
    );
  });

  it('can be sorted again after more was added', () => {
    const list = new KeyList();
    list.add(5, 0);
    expect([...list.sorted().rows]).toEqual([0]);
    list.add(4, 1);
    expect([...list.sorted().rows]).toEqual([1, 0]);
    expect(list.length).toBe(2);
  });

  it('holds nothing of what it was cleared of', () => {
    const list = new KeyList();
    for (let row = 0; row < 5; row++) list.add(9 - row, row);
    list.sorted();
    list.clear();
    list.add(7, 0);
    list.add(3, 1);
    expect([...list.sorted().keys]).toEqual([3, 7]);
    expect([...list.sorted().rows]).toEqual([1, 0]);
  });
});
