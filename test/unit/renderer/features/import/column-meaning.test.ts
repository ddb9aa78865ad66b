import { expect, test } from 'vitest';
import { FLAG_FIELDS, LIST_FIELDS, TEXT_FIELDS } from '#core/directory/account.ts';
import { holdsSeveral, meaningKey, meaningOf, MEANING_GROUPS } from '#features/import/column-meaning.ts';

const all = Object.values(MEANING_GROUPS).flat();

test('every field can be chosen', () => {
  expect(new Set(all.map(({ field }) => field))).toEqual(new Set([...TEXT_FIELDS, ...LIST_FIELDS, ...FLAG_FIELDS]));
});

test('each meaning stands once and is found by its key', () => {
  expect(new Set(all.map(meaningKey)).size).toBe(all.length);
  for (const meaning of all) expect(meaningOf(meaningKey(meaning))).toEqual(meaning);
});

test('a key of nothing means nothing', () => {
  expect(meaningOf('__proto__')).toBeNull();
});

test('only lists are filled by several columns', () => {
  expect([holdsSeveral('licenses'), holdsSeveral('mail'), holdsSeveral('accountEnabled')]).toEqual([true, false, false]);
});
