import { describe, expect, test } from 'vitest';
import { nameLanguages } from '#core/directory/name-languages.ts';

/** The language of its script that makes a word most probable. */
function languageOf(word: string, script: string): string {
  const own = nameLanguages().filter((each) => each.script === script);
  return own.reduce((best, each) => (each.model(word) > best.model(word) ? each : best)).id;
}

describe('a word is most at home in its language', () => {
  test.each([
    ['grünewald', 'latin', 'de'],
    ['guðbjörnsson', 'latin', 'is'],
    ['leszczyński', 'latin', 'pl'],
    ['yıldızoğlu', 'latin', 'tr'],
    ['gonçalvão', 'latin', 'pt'],
    ['dvořáčková', 'latin', 'cs'],
    ['ковальов', 'cyrillic', 'uk'],
    ['ђурковић', 'cyrillic', 'sr'],
    ['山本', 'east-asian', 'ja'],
    ['김민준', 'east-asian', 'ko'],
  ])('%s', (word, script, language) => {
    expect(languageOf(word, script)).toBe(language);
  });
});

test('the samples are learned once', () => {
  expect(nameLanguages()).toBe(nameLanguages());
});
