import { afterEach, describe, expect, it } from 'vitest';
import { givenSentence, valueSentence } from '#core/matching/reason-words.ts';
import { LABEL } from '#core/compare/compare-labels.ts';
import { GIVEN } from '#core/compare/compare-given.ts';
import { english } from '#texts/en/english.ts';
import { language, speak, texts } from '#texts/texts.ts';

afterEach(() => speak('en'));

describe('the catalogue in force', () => {
  it('is English', () => {
    expect(texts).toBe(english);
    expect(valueSentence('city', LABEL.exact, 'Oslo', 'Oslo', 0)).toBe('The city is the same: Oslo.');
  });

  it('is another one, also for modules that were loaded before', () => {
    speak('en-XA');
    expect(language).toBe('en-XA');
    expect(valueSentence('city', LABEL.exact, 'Oslo', 'Oslo', 0)).toBe('⟦The city is the same: Oslo.⟧');
    expect(givenSentence(GIVEN.nickname, 'Robert', 'Bob', 'written')).toBe('⟦Bob is short for Robert.⟧');
  });

  it('is English for a language that nobody has written', () => {
    speak('en-XA');
    speak('xx');
    expect([language, texts]).toEqual(['en', english]);
    speak(undefined);
    expect(texts).toBe(english);
  });
});
