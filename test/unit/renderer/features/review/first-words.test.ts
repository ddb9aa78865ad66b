import { expect, test } from 'vitest';
import { firstWords } from '#features/review/first-words.ts';

test.each([
  ['Ada Berg', 'Berg'],
  ['Berg, Ada', 'Berg'],
  ['van den Berg, Ada', 'van den Berg'],
  ['-Schröder, Gisela', 'Schröder'],
  ['Seán O’Brien', 'O’Brien'],
  ['Reception', 'Reception'],
  ['Conference Camera (bookable)', 'bookable'],
  ['', ''],
])('for %s it looks for %s', (displayName, words) => {
  expect(firstWords(displayName)).toBe(words);
});
