import { describe, expect, it } from 'vitest';
import { compareSheet, type SheetRow } from '#core/signoff/compare-sheet.ts';
import { toEnd } from '#test/support/to-end.ts';

const sheet = (...rows: string[][]): SheetRow[] => rows.map((cells, n) => ({ row: n + 1, cells }));
const PEOPLE = [
  ['Crosswalk'],
  ['Source', 'Name', 'State', 'Target'],
  ['ann@c', 'Ann', 'Sure', 'ann@f'],
  ['ben@c', 'Ben', 'Sure', 'ben@f'],
  ['cleo@c', 'Cleo', 'None'],
];
const told = (found: string[][]): unknown[] =>
  toEnd(compareSheet(sheet(...PEOPLE), sheet(...found))).map(({ row, column, cells, expected, found: now }) => [
    row,
    column,
    cells[0],
    expected,
    now,
  ]);

describe('compareSheet', () => {
  it('finds nothing in the same rows, in another order, or with empty cells and rows at the end', () => {
    expect(told(PEOPLE)).toEqual([]);
    expect(told([...PEOPLE].reverse())).toEqual([]);
    expect(told([...PEOPLE.map((row) => [...row, '', '']), ['']])).toEqual([]);
  });

  it('names the cell, in a row that has moved too', () => {
    const changed = PEOPLE.map((row) => (row[0] === 'ben@c' ? ['ben@c', 'Ben', 'Sure', 'eve@f'] : row));
    expect(told(changed)).toEqual([[4, 3, 'ben@c', 'ben@f', 'eve@f']]);
    expect(told([...changed].reverse())).toEqual([[2, 3, 'ben@c', 'ben@f', 'eve@f']]);
  });

  it('names every cell of two people who were exchanged', () => {
    const exchanged = PEOPLE.map((row) =>
      row[3] === 'ann@f' ? [...row.slice(0, 3), 'ben@f'] : row[3] === 'ben@f' ? [...row.slice(0, 3), 'ann@f'] : row,
    );
    expect(told(exchanged)).toEqual([
      [3, 3, 'ann@c', 'ann@f', 'ben@f'],
      [4, 3, 'ben@c', 'ben@f', 'ann@f'],
    ]);
  });

  it('names a row that is missing, one that was put in, and one that stands there twice', () => {
    expect(told(PEOPLE.filter(([source]) => source !== 'ann@c'))).toEqual([[0, null, 'ann@c', 'ann@c · Ann · Sure · ann@f', '']]);
    expect(told([...PEOPLE, ['zoe@x', 'Zoe', 'New', 'zoe@y']])).toEqual([[6, null, 'zoe@x', '', 'zoe@x · Zoe · New · zoe@y']]);
    expect(told([...PEOPLE, PEOPLE[2]!])).toEqual([[6, null, 'ann@c', '', 'ann@c · Ann · Sure · ann@f']]);
  });

  it('stays quick where every row differs in what most rows say', () => {
    const many = (state: string): SheetRow[] =>
      Array.from({ length: 20_000 }, (_, n) => ({ row: n + 1, cells: [`p${n}@c`, 'Sales', state] }));
    const began = performance.now();
    const different = toEnd(compareSheet(many('Sure'), many('None')));
    expect(different).toHaveLength(20_000);
    expect(different.every(({ column, row, cells }) => column === 2 && cells[0] === `p${row - 1}@c`)).toBe(true);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('pauses often enough to be stopped, however many rows there are, and whether they differ or not', () => {
    const rows = (count: number, state: string): SheetRow[] =>
      Array.from({ length: count }, (_, n) => ({ row: n + 1, cells: [`p${n}@c`, state] }));
    for (const [state, looked] of [
      ['Sure', 3],
      ['None', 5],
    ] as const) {
      const steps = [...compareSheet(rows(20_000, 'Sure'), rows(20_000, state))].length;
      // 2,000 rows at a time, each time that all of them are looked at.
      expect(steps).toBe(looked * 10);
    }
  });
});
