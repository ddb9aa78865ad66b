import { expect, test } from 'vitest';
import { createCharacterModel, createWordModel } from '#core/directory/word-model.ts';

test('words like the samples are more probable', () => {
  const polish = createWordModel('wiśniewski kowalski wójcik łukasz paweł michał');
  expect(polish('wiśnia')).toBeGreaterThan(polish('wiœnia'));
  expect(polish('kowalewski')).toBeGreaterThan(polish('xqzkwqxkzq'));
  expect(polish('łowicz')).toBeGreaterThan(polish('øowicz'));
});

test('a longer word is less probable than what it begins with, and no letter is impossible', () => {
  const model = createWordModel('ab abba baba');
  expect(model('abba')).toBeGreaterThan(model('abbaabba'));
  expect(Number.isFinite(model('þ')) && Number.isFinite(model(''))).toBe(true);
});

test('a listed character says more than another of the script, and that more than a foreign one', () => {
  const model = createCharacterModel('山 田', /\p{scx=Han}/u, 6000);
  expect(model('山')).toBeGreaterThan(model('鬱'));
  expect(model('鬱')).toBeGreaterThan(model('ア'));
  expect(model('山田')).toBeCloseTo(model('山') + model('田'));
});
