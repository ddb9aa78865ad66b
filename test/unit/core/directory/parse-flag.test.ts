import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFlag, parseUserAccountControl } from '#core/directory/parse-flag.ts';

test.each<[cell: string, flag: boolean | undefined]>([
  ['True', true],
  ['FALSE', false],
  ['Wahr', true],
  ['Falsch', false],
  ['Ja', true],
  ['nein', false],
  ['1', true],
  ['0', false],
  ['1.0', true],
  ['f', false],
  ['oui', true],
  ['VERDADEIRO', true],
  ['SANN', true],
  ['USANN', false],
  ['DOĞRU', true],
  ['YANLIŞ', false],
  ['Hayır', false],
  ['IGAZ', true],
  ['EPÄTOSI', false],
  ['NEPRAVDA', false],
  ['ADEVĂRAT', true],
  ['ΨΕΥΔΕΣ', false],
  ['いいえ', false],
  ['是', true],
  ['아니요', false],
  ['Enabled', true],
  ['Disabled', false],
  ['blockiert', false],
  ['vielleicht', undefined],
  ['2', undefined],
])('%j', (cell, flag) => {
  expect(parseFlag(cell, false)).toBe(flag);
});

test('a column that asks the other way round turns yes and no, but not the name of a state', () => {
  expect(parseFlag('True', true)).toBe(false);
  expect(parseFlag('Nein', true)).toBe(true);
  expect(parseFlag('Blocked', true)).toBe(false);
  expect(parseFlag('Enabled', true)).toBe(true);
});

test('letter case never changes an answer', () => {
  const words = fc.constantFrom('true', 'no', 'wahr', 'falsch', 'disabled', 'sí', 'maybe');
  fc.assert(fc.property(words, fc.boolean(), (word, inverted) => parseFlag(word.toUpperCase(), inverted) === parseFlag(word, inverted)));
});

test.each<[cell: string, enabled: boolean | undefined]>([
  ['512', true],
  ['514', false],
  ['66050', false],
  ['66048', true],
  ['NormalAccount', true],
  ['NormalAccount, DoNotExpirePassword', true],
  ['AccountDisabled, NormalAccount', false],
  ['ACCOUNTDISABLE, NORMAL_ACCOUNT', false],
  ['', undefined],
  ['0x202', undefined],
  ['Finance', undefined],
])('userAccountControl %j', (cell, enabled) => {
  expect(parseUserAccountControl(cell)).toBe(enabled);
});
