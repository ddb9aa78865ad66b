import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readToldList } from '#contract/told-list.ts';
import { tellList, type ListToTell } from '#app/review/tell-list.ts';

interface One {
  readonly shown: boolean;
  readonly undecided: boolean;
}

const listOf = (ones: readonly One[], number = 1): ListToTell => ({
  number,
  size: ones.length,
  idAt: (place) => 1000 - place,
  isShown: (place) => ones[place]!.shown,
  isUndecided: (place) => ones[place]!.undecided,
});
const idsOf = (ones: readonly One[], which: (one: One) => boolean): number[] =>
  ones.flatMap((one, place) => (which(one) ? [1000 - place] : []));

test('a list is read as it was told, with the order and without', () => {
  const ones = fc.array(fc.record({ shown: fc.boolean(), undecided: fc.boolean() }), { maxLength: 40 });
  fc.assert(
    fc.property(ones, ones, (first, second) => {
      const { order, ids, undecidedIds } = readToldList(tellList(listOf(first), null, undefined).told);
      expect(Array.from(ids)).toEqual(idsOf(first, (one) => one.shown));
      expect(Array.from(undecidedIds)).toEqual(idsOf(first, (one) => one.shown && one.undecided));
      const next = first.map((_, place) => second[place] ?? { shown: false, undecided: true });
      const { told } = tellList(listOf(next), order.number, undefined);
      expect(told.order.ids).toBeNull();
      expect(Array.from(readToldList(told, order).ids)).toEqual(idsOf(next, (one) => one.shown));
      expect(readToldList(told, order).order).toBe(order);
    }),
  );
});

test('the first lines are those about an account, else about the first that wants a decision', () => {
  const ones = Array.from({ length: 100 }, (_, place) => ({ shown: true, undecided: place >= 60 }));
  const first = (sourceId: number | null): number[] => tellList(listOf(ones), null, { sourceId, rows: 10 }).firstIds;
  expect(first(995)).toEqual([1000, 999, 998, 997, 996, 995, 994, 993, 992, 991]);
  expect(first(980)).toEqual([985, 984, 983, 982, 981, 980, 979, 978, 977, 976]);
  expect(first(null)).toEqual([945, 944, 943, 942, 941, 940, 939, 938, 937, 936]);
  expect(first(4711)).toEqual(first(null));
  const settled = ones.map(() => ({ shown: true, undecided: false }));
  expect(tellList(listOf(settled), null, { sourceId: null, rows: 3 }).firstIds).toEqual([1000, 999, 998]);
});
