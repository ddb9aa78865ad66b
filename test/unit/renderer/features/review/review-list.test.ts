import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEverybody, leadsOn, nextUndecided, NO_FILTER, placesOf, sum } from '#features/review/review-list.ts';

describe('the next undecided account', () => {
  const ids = [10, 20, 30, 40];
  const open =
    (...wanted: number[]) =>
    (id: number): boolean =>
      wanted.includes(id);

  test.each([
    ['is the next one down', open(30, 40), 0, 1, 30],
    ['is the next one up', open(10, 20), 3, -1, 20],
    ['is found again at the other end', open(10), 2, 1, 10],
    ['is found again at the other end going up', open(40), 0, -1, 40],
    ['is not the one we are on', open(20), 1, 1, null],
    ['is not there when all are decided', open(), 0, 1, null],
    ['is the first one when none is selected', open(10), -1, 1, 10],
  ] as const)('%s', (_, undecided, from, direction, id) => {
    expect(nextUndecided(ids, undecided, from, direction)).toBe(id);
  });

  test('is found wherever it is', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(), { minLength: 2, maxLength: 30 }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom<1 | -1>(1, -1),
        (list, a, b, direction) => {
          const from = a % list.length;
          const wanted = list[b % list.length] as number;
          fc.pre(wanted !== list[from]);
          expect(nextUndecided(list, (id) => id === wanted, from, direction)).toBe(wanted);
        },
      ),
    );
  });
});

test('counts add up over all states or some', () => {
  const counts = { review: 1, ambiguous: 2, none: 3, sure: 4, accepted: 5, excluded: 6 };
  expect(sum(counts)).toBe(21);
  expect(sum(counts, ['review', 'none'])).toBe(4);
});

test('everybody is whom no filter and no other order narrows', () => {
  expect(isEverybody({ ...NO_FILTER, sort: 'name' })).toBe(true);
  expect(isEverybody({ ...NO_FILTER, sort: 'department' })).toBe(false);
  expect(isEverybody({ ...NO_FILTER, sort: 'name', search: 'ann' })).toBe(false);
  expect(isEverybody({ ...NO_FILTER, sort: 'name', flags: ['flagged'] })).toBe(false);
});

test('every id knows its place', () => {
  expect(placesOf([7, 8]).get(8)).toBe(1);
});

test.each([
  ['accept', false, true],
  // The next candidate of the same person.
  ['reject', true, false],
  ['reject', false, true],
  ['flag', true, true],
  ['flag', false, false],
  ['comment', false, false],
  ['second', false, false],
  ['unflag', false, false],
] as const)('after %s of an account that is then open: %s, it goes on: %s', (act, open, on) => {
  expect(leadsOn({ act, sourceId: 1, targetId: 2, takeOver: false, note: '-' }, open)).toBe(on);
});
