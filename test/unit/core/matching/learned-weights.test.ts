import { describe, expect, it } from 'vitest';
import { GIVEN } from '#core/compare/compare-given.ts';
import { SURNAME } from '#core/compare/compare-surname.ts';
import { COMPARISONS, LOGIN } from '#core/matching/comparisons.ts';
import { LearnedWeights } from '#core/matching/learned-weights.ts';

/** Bits of "a given name that agrees like this, a surname that sounds alike", after `pairs` pairs were like that. */
function bitsTaught(accounts: number, pairs: number, given: number = GIVEN.sameLetter): number {
  const nothing = COMPARISONS.map(({ levels }) => new Float64Array(levels.length));
  const learned = new LearnedWeights(
    new Float64Array([1e-4, 1e-3, 0.05, 0.93, 1e-3, 0.01]),
    COMPARISONS.map(() => accounts ** 2),
    accounts ** 2,
    nothing.map((levels) => levels.map(() => 0.5)),
    { levels: nothing, login: new Float64Array(LOGIN.uncommon + 1) },
  );
  learned.begin();
  learned.note(given, SURNAME.sound, LOGIN.madeOne, pairs, 0);
  learned.update();
  return learned.nameBits(given, SURNAME.sound, 0);
}

describe('LearnedWeights', () => {
  it('lets forty look-alikes teach much less of names in a tenant of 20,000 than in one of 50', () => {
    expect(bitsTaught(20_000, 40)).toBeLessThan(bitsTaught(50, 40) - 3);
  });

  it('does not take a sign-in name that follows from the other name, seen on one pair of a million, for proof against both names', () => {
    const nothing = COMPARISONS.map(({ levels }) => new Float64Array(levels.length));
    const learned = new LearnedWeights(
      new Float64Array([1e-4, 1e-3, 0.05, 0.93, 1e-3, 0.01]),
      COMPARISONS.map(() => 1e6),
      1e6,
      nothing.map((levels) => levels.map(() => 0.5)),
      { levels: nothing, login: new Float64Array(LOGIN.uncommon + 1) },
    );
    learned.begin();
    learned.note(GIVEN.different, SURNAME.different, LOGIN.madeOne, 1, 0);
    learned.update();
    // One pair in a million at the very most is 20 bits; half the names of a million strangers weigh as much.
    expect(learned.loginBits(GIVEN.different, SURNAME.different, LOGIN.madeOne)).toBeLessThan(20);
  });

  it('does not learn from father and son that one person has two given names', () => {
    expect(bitsTaught(20_000, 14_000, GIVEN.otherPart)).toBeLessThan(Math.log2(0.01));
  });

  it('believes what 14,000 of 20,000 show', () => {
    expect(bitsTaught(20_000, 14_000)).toBeGreaterThan(Math.log2(0.8));
  });
});
