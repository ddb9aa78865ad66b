import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packIds } from '#app/pack-ids.ts';
import { unpackIds } from '#contract/unpack-ids.ts';

test('ids come back in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 2 ** 31 - 1 })), (ids) => {
      expect(Array.from(unpackIds(packIds(ids)))).toEqual(ids);
    }),
  );
});

test('more of them than a call may have arguments', () => {
  const ids = Int32Array.from({ length: 200_000 }, (_, at) => at * 7);
  expect(unpackIds(packIds(ids))).toEqual(ids);
});

test('a text that holds no ids is refused', () => {
  expect(() => unpackIds('no ids!')).toThrow();
  expect(() => unpackIds('AAA=')).toThrow();
});
