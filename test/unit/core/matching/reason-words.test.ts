import { describe, expect, it } from 'vitest';
import { GIVEN } from '#core/compare/compare-given.ts';
import { givenSentence } from '#core/matching/reason-words.ts';

describe('givenSentence', () => {
  it.each([
    ['Å. M.', 'Åke', 'One side has only the initial of the given name, and it fits.'],
    ['Stuart Colin', 'S.C.', 'One side has only the initial of the given name, and it fits.'],
    ['S.G.', 'Stuart Colin', 'The given names S.G. and Stuart Colin differ and share only the first letter.'],
    ['Bronwen', 'Benedikt', 'The given names Bronwen and Benedikt differ and share only the first letter.'],
  ])('on %s and %s', (a, b, sentence) => {
    expect(givenSentence(GIVEN.sameLetter, a, b, 'written')).toBe(sentence);
  });

  it('tells which part of a name contradicts the other', () => {
    expect(givenSentence(GIVEN.otherPart, 'John Alan', 'John B.', 'written')).toBe(
      'John Alan and John B. share one given name, but another differs.',
    );
    expect(givenSentence(GIVEN.otherPart, 'Robert', 'Robert', 'written')).toBe(
      'The names are the same, but what stands behind them (Jr., Sr., III) differs.',
    );
  });
});
