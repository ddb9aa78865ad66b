import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jaroWinkler, lettersOf, mayReach } from '#core/compare/jaro-winkler.ts';

const word = fc.string({ unit: fc.constantFrom(...Array.from('abcdefgh')), maxLength: 31 });

describe('jaroWinkler', () => {
  // Winkler's own examples.
  it.each([
    ['martha', 'marhta', 0.9611],
    ['dixon', 'dicksonx', 0.8133],
    ['dwayne', 'duane', 0.84],
  ])('%s, %s: %d', (a, b, expected) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(expected, 4);
  });

  it('is between 0 and 1, and 1 only for equal words', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const value = jaroWinkler(a, b);
        return value >= 0 && value <= 1 && (value < 1 || a === b);
      }),
    );
  });

  it('is the same either way round for words without transpositions', () => {
    fc.assert(fc.property(word, (a) => jaroWinkler(a, `${a}x`) === jaroWinkler(`${a}x`, a)));
  });

  it('leaves nothing behind for the next comparison', () => {
    const before = jaroWinkler('martha', 'marhta');
    jaroWinkler('zzzz', 'mmmm');
    expect(jaroWinkler('martha', 'marhta')).toBe(before);
  });
});

describe('mayReach', () => {
  it('never turns away a pair of words that reaches the similarity', () => {
    const wide = fc.string({ unit: fc.constantFrom(...Array.from('abcdef1')), maxLength: 40 });
    fc.assert(
      fc.property(wide, wide, fc.double({ min: 0.01, max: 1, noNaN: true }), (a, b, least) => {
        fc.pre(jaroWinkler(a, b) >= least);
        return mayReach(a, b, lettersOf(a), lettersOf(b), least);
      }),
    );
  });

  it('turns away words whose letters differ', () => {
    expect(mayReach('garcia', 'smith', lettersOf('garcia'), lettersOf('smith'), 0.88)).toBe(false);
    expect(mayReach('garcia', 'garzia', lettersOf('garcia'), lettersOf('garzia'), 0.88)).toBe(true);
  });
});
