import { expect, it } from 'vitest';
import { lackingLetters } from '#core/compare/lacking-letters.ts';

function numbersOf(texts: readonly string[]): Set<number>[] {
  const { start, items } = lackingLetters(texts);
  return texts.map((_, word) => new Set(items.subarray(start[word], start[word + 1])));
}

it.each([
  ['hansen', 'hanson'],
  ['hansen', 'hanssen'],
  ['hansen', 'hanse'],
  ['hansen', 'hasnen'],
])('gives %s and %s a number in common', (one, other) => {
  const [olsen, a, berg, b] = numbersOf(['olsen', one, 'berg', other]) as [Set<number>, Set<number>, Set<number>, Set<number>];
  expect([...a].some((number) => b.has(number))).toBe(true);
  expect([...olsen].some((number) => berg.has(number))).toBe(false);
});

it('keeps one number of those that no other word has', () => {
  expect(numbersOf(['olsen', 'hansen', 'ann', 'hanson']).map((numbers) => numbers.size)).toEqual([1, 2, 0, 2]);
});
