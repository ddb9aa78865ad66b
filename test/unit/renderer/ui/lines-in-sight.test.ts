import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstHalf,
  offsetAfterResize,
  offsetToShow,
  placesInSight,
  placesToDraw,
  withCurrent,
  withinList,
  type Lines,
  type View,
} from '#renderer/ui/lines-in-sight.ts';

const lines = { count: 100, rowHeight: 40 };
const view = { offset: 400, height: 200 };

const anyLines = fc.record({ count: fc.integer({ min: 1, max: 1_000_000 }), rowHeight: fc.integer({ min: 20, max: 80 }) });
const anyView = (of: Lines) =>
  fc
    .record({ offset: fc.nat(of.count * of.rowHeight), height: fc.integer({ min: 100, max: 2_000 }) })
    .map((given): View => ({ ...given, offset: withinList(given.offset, given, of) }));
const anyCase = anyLines.chain((of) => fc.record({ of: fc.constant(of), seen: anyView(of), place: fc.nat(of.count - 1) }));
const isWhole = (place: number, { offset, height }: View, { rowHeight }: Lines): boolean =>
  place * rowHeight >= offset && (place + 1) * rowHeight <= offset + height;

describe('the places in sight', () => {
  it.each([
    [view, { from: 10, to: 15 }],
    [
      { offset: 390, height: 200 },
      { from: 9, to: 15 },
    ],
    [
      { offset: 3_900, height: 200 },
      { from: 97, to: 100 },
    ],
    [
      { offset: 0, height: 0 },
      { from: 0, to: 0 },
    ],
  ])('of %j are %j', (seen, expected) => expect(placesInSight(seen, lines)).toEqual(expected));

  it('are drawn with the current one wherever it is, each once, in order', () => {
    expect(placesToDraw(-4, 3, 100, null)).toEqual([0, 1, 2]);
    expect(placesToDraw(97, 104, 100, 98)).toEqual([97, 98, 99]);
    expect(placesToDraw(5, 7, 100, 2)).toEqual([2, 5, 6]);
    expect(placesToDraw(5, 7, 100, 90)).toEqual([5, 6, 90]);
    expect(placesToDraw(5, 7, 6, 6)).toEqual([5]);
    expect(placesToDraw(0, 0, 0, null)).toEqual([]);
  });

  it('come in halves where all are others, and those that the rest takes over stay as long', () => {
    expect(firstHalf(50, 55, [10, 11, 12, 13])).toEqual([50, 51, 52, 12, 13]);
    expect(firstHalf(2, 6, [10, 11, 12, 13])).toEqual([2, 3, 12, 13]);
    expect(firstHalf(50, 55, [])).toEqual([50, 51, 52]);
    expect(firstHalf(50, 51, [10])).toEqual([50]);
    // One that stays in sight, the current one too, has them drawn at once.
    expect(firstHalf(50, 55, [47, 48, 49, 50])).toBeNull();
    expect(firstHalf(50, 55, [1, 54])).toBeNull();
  });

  it('have the current one among them, wherever it is', () => {
    expect(withCurrent([50, 51, 12, 13], 12, 100)).toEqual([50, 51, 12, 13]);
    expect(withCurrent([50, 51, 12, 13], 7, 100)).toEqual([7, 50, 51, 12, 13]);
    expect(withCurrent([50, 51, 12, 13], 90, 100)).toEqual([50, 51, 12, 13, 90]);
    expect(withCurrent([50, 51], 90, 60)).toEqual([50, 51]);
  });
});

describe('scrolling to a line', () => {
  it.each([
    ['in sight', 12, null],
    ['cut at the upper end', 9, 360],
    ['next to the lower end', 15, 440],
    ['two behind the lower end', 16, 480],
    ['far away', 50, 50 * 40 - 80],
    ['the first', 0, 0],
    ['the last', 99, 4_000 - 200],
  ])('%s', (_, place, offset) => expect(offsetToShow(place, view, lines)).toBe(offset));

  it('always shows it whole where there is room, and never scrolls beyond the list', () => {
    fc.assert(
      fc.property(anyCase, ({ of, seen, place }) => {
        const offset = offsetToShow(place, seen, of) ?? seen.offset;
        expect(offset).toBe(withinList(offset, seen, of));
        expect(isWhole(place, { ...seen, offset }, of)).toBe(true);
      }),
    );
  });
});

describe('a list that becomes higher or lower', () => {
  it.each([
    ['keeps a line in sight that the lower end would hide', 14, 120, 15 * 40 - 120],
    ['stays where it is while the line is in sight', 11, 120, null],
    ['keeps one that was half in sight', 10, 100, null],
    ['lets one alone that was out of sight', 30, 120, null],
    ['lets all alone without a line', null, 120, null],
    ['lets all alone where nothing is to be seen', 14, 0, null],
    ['stays where it is when it becomes higher', 14, 400, null],
  ])('%s', (_, place, height, offset) => expect(offsetAfterResize(place, view, height, lines)).toBe(offset));

  it('never hides the line that was in sight, and moves no further than it must', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 100, max: 2_000 }), ({ of, seen, place }, height) => {
        fc.pre(isWhole(place, seen, of));
        const stays = withinList(seen.offset, { ...seen, height }, of);
        const offset = offsetAfterResize(place, seen, height, of);
        expect(isWhole(place, { height, offset: offset ?? stays }, of)).toBe(true);
        expect(offset === null).toBe(isWhole(place, { height, offset: stays }, of));
      }),
    );
  });
});
