import { expect, test } from 'vitest';
import { chooseAll, moveInList, only, pointInList } from '#features/review/chosen-accounts.ts';
import { placesOf } from '#features/review/review-list.ts';

const ids = [70, 71, 72, 73, 74];
const at = (id: number | null) => ({ ...only(id), ids, places: placesOf(ids) });

test('a plain click selects one account and no others', () => {
  expect(pointInList({ ...at(70), chosen: [[0, 3]], anchor: 0 }, 2, 'only')).toMatchObject({ selectedId: 72, chosen: [] });
});

test('Shift draws a range from where one stood; Ctrl adds and takes away', () => {
  const range = pointInList(at(71), 3, 'range');
  expect(range).toEqual({ selectedId: 73, chosen: [[1, 3]], anchor: 1 });
  const less = pointInList({ ...at(null), ...range }, 2, 'toggle');
  expect(less.chosen).toEqual([
    [1, 1],
    [3, 3],
  ]);
  // One that is left over is the selected one, wherever the last click was.
  expect(pointInList({ ...at(null), ...less }, 3, 'toggle')).toMatchObject({ selectedId: 71, chosen: [] });
});

test('the focus can move without choosing', () => {
  const two = pointInList(at(70), 1, 'range');
  expect(moveInList({ ...at(null), ...two }, 2, 'move')).toMatchObject({ selectedId: 73, chosen: [[0, 1]] });
});

test('moving stops at the ends and begins at the top', () => {
  expect(moveInList(at(74), 9, 'only').selectedId).toBe(74);
  expect(moveInList(at(70), -1, 'only').selectedId).toBe(70);
  expect(moveInList(at(null), 1, 'only').selectedId).toBe(70);
  expect(moveInList({ ...at(null), ids: [], places: new Map() }, 1, 'only').selectedId).toBeNull();
});

test('all are chosen at once, unless there is only one', () => {
  expect(chooseAll(at(72))).toMatchObject({ selectedId: 72, chosen: [[0, 4]] });
  expect(chooseAll({ ...only(70), ids: [70], places: placesOf([70]) })).toMatchObject({ selectedId: 70, chosen: [] });
});
