import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberPairs } from '#core/matching/number-pairs.ts';

describe('NumberPairs', () => {
  it('numbers pairs in the order of first sight, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(2 ** 31 - 1)), { maxLength: 400 }), (pairs) => {
        const numbers = new NumberPairs(1);
        const known = new Map<string, number>();
        for (const [left, right] of pairs) {
          const key = `${left} ${right}`;
          if (!known.has(key)) known.set(key, known.size);
          expect(numbers.number(left, right)).toBe(known.get(key));
        }
        const { left, right } = numbers.list();
        expect([...left].map((one, n) => `${one} ${right[n]}`)).toEqual([...known.keys()]);
      }),
    );
  });
});
