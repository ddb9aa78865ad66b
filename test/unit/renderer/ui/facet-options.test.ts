import { expect, test } from 'vitest';
import { FIRST_SHOWN, shownOptions, type FacetOption } from '#ui/facet-options.ts';

const options = (count: number): FacetOption<string>[] =>
  Array.from({ length: count }, (_, n) => ({ name: `d${n}`, label: n, text: `Department ${n}`, count: n, shownCount: String(n) }));
const names = (...given: Parameters<typeof shownOptions>): string[] => shownOptions(...given).shown.map(({ name }) => name);

test('a long group shows the first few and what is chosen further down', () => {
  expect(names(options(40), ['d30', 'd2'], null)).toEqual([...options(FIRST_SHOWN).map(({ name }) => name), 'd30']);
  expect(shownOptions(options(40), ['d30'], null).hidden).toBe(31);
});

test('words find labels in the middle and in any case; blanks find everything', () => {
  expect(names(options(40), [], ' MENT 39 ')).toEqual(['d39']);
  expect(names(options(40), [], ' ')).toHaveLength(40);
  expect(names(options(40), [], 'nobody')).toEqual([]);
});

test('more than anybody reads is cut, and says how much', () => {
  expect(shownOptions(options(300), [], '')).toMatchObject({ hidden: 200 });
  expect(names(options(300), [], 'department 299')).toEqual(['d299']);
});
