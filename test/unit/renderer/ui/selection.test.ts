import { describe, expect, test } from 'vitest';
import { isSelected, NOTHING_SELECTED, pointAt, pointingOf, selectAll, selectOnly, type Pointing } from '#ui/selection.ts';

const chosen = (steps: readonly (readonly [place: number, how: Pointing])[]): number[] => {
  const after = steps.reduce((before, [place, how]) => pointAt(before, place, how), NOTHING_SELECTED);
  return Array.from({ length: 12 }, (_, place) => place).filter((place) => isSelected(after, place));
};

describe('pointing at lines', () => {
  test.each([
    [
      'a click chooses one',
      [
        [3, 'only'],
        [5, 'only'],
      ],
      [5],
    ],
    [
      'Ctrl and a click adds one',
      [
        [3, 'only'],
        [5, 'toggle'],
      ],
      [3, 5],
    ],
    [
      'Ctrl and a click takes one away',
      [
        [3, 'only'],
        [5, 'toggle'],
        [3, 'toggle'],
      ],
      [5],
    ],
    [
      'Shift and a click goes from the last one',
      [
        [3, 'only'],
        [6, 'range'],
      ],
      [3, 4, 5, 6],
    ],
    [
      'Shift and a click again starts at the same one',
      [
        [3, 'only'],
        [6, 'range'],
        [1, 'range'],
      ],
      [1, 2, 3],
    ],
    [
      'Shift and a click lets go of others',
      [
        [9, 'only'],
        [3, 'toggle'],
        [4, 'range'],
      ],
      [3, 4],
    ],
    [
      'Ctrl, Shift and a click keeps them',
      [
        [9, 'only'],
        [3, 'toggle'],
        [4, 'add-range'],
      ],
      [3, 4, 9],
    ],
    [
      'moving the focus chooses nothing',
      [
        [3, 'only'],
        [6, 'move'],
      ],
      [3],
    ],
    [
      'Space after moving adds the line',
      [
        [3, 'only'],
        [6, 'move'],
        [6, 'toggle'],
      ],
      [3, 6],
    ],
    ['a range from nowhere is its line', [[4, 'range']], [4]],
  ] as const)('%s', (_, steps, places) => {
    expect(chosen(steps)).toEqual(places);
  });

  test('everything leaves the focus where it is, and nothing can be chosen of nothing', () => {
    expect(selectAll(selectOnly(4), 10)).toMatchObject({ current: 4, places: [[0, 9]] });
    expect(selectAll(selectOnly(4), 0)).toBe(NOTHING_SELECTED);
  });
});

test.each([
  [{}, 'only'],
  [{ ctrlKey: true }, 'toggle'],
  [{ metaKey: true }, 'toggle'],
  [{ shiftKey: true }, 'range'],
  [{ shiftKey: true, ctrlKey: true }, 'add-range'],
] as const)('%o is %s', (keys, how) => {
  expect(pointingOf({ shiftKey: false, ctrlKey: false, metaKey: false, ...keys }, 'toggle')).toBe(how);
});
