import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PairMemo } from '#core/compare/pair-memo.ts';

describe('PairMemo', () => {
  it('never answers for another pair, however many take one another’s places', () => {
    const memo = new PairMemo();
    const answerOf = (left: number, right: number): number => left * 1000 + right;
    for (let n = 0; n < 200_000; n++) memo.keep(n % 997, n % 991, answerOf(n % 997, n % 991));
    fc.assert(
      fc.property(fc.nat(996), fc.nat(990), (left, right) => {
        const found = memo.find(left, right);
        return found === -1 || found === answerOf(left, right);
      }),
    );
  });

  it('remembers the pair kept last, and knows nothing at first', () => {
    const memo = new PairMemo();
    expect(memo.find(0, 0)).toBe(-1);
    expect(memo.keep(3, 4, 12)).toBe(12);
    expect(memo.find(3, 4)).toBe(12);
    expect(memo.find(4, 3)).toBe(-1);
  });
});
