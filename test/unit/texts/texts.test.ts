import { afterEach, describe, expect, it } from 'vitest';
import { givenSentence, valueSentence } from '#core/matching/reason-words.ts';
import { LABEL } from '#core/compare/compare-labels.ts';
import { GIVEN } from '#core/compare/compare-given.ts';
import { bracketed } from '#texts/bracketed.ts';
import { english } from '#texts/en/english.ts';
import { speak, texts } from '#texts/texts.ts';

afterEach(() => speak(english));

describe('the catalogue in force', () => {
  it('is English', () => {
    expect(texts).toBe(english);
    expect(valueSentence('city', LABEL.exact, 'Oslo', 'Oslo', 0)).toBe('The city is the same: Oslo.');
  });

  it('is another one, also for modules that were loaded before', () => {
    speak(bracketed(english));
    expect(valueSentence('city', LABEL.exact, 'Oslo', 'Oslo', 0)).toBe('⟦The city is the same: Oslo.⟧');
    expect(givenSentence(GIVEN.nickname, 'Robert', 'Bob', 'written')).toBe('⟦Bob is short for Robert.⟧');
  });
});
