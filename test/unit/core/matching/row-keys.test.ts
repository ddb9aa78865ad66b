import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ownMemory } from '#core/compare/memory.ts';
import { RowKeys } from '#core/matching/row-keys.ts';

it('puts keys in code-unit order, and those that are the same in the order they came in', () => {
  const letter = fc.constantFrom('', '\0', 'a', 'b', 'þ', 'ÿ', 'Ā', '語', '\uffff');
  const key = fc.tuple(fc.constantFrom('', 'id:d81ebb0f', 'upn:anna.le'), letter, letter, letter).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
      const rowKeys = new RowKeys();
      for (const each of keys) rowKeys.add(each);
      const places = [...keys.keys()].toSorted((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b));
      expect([...rowKeys.order(ownMemory)]).toEqual(places);
    }),
  );
});
