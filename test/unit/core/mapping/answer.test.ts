import { describe, expect, it } from 'vitest';
import { answerText, answerTexts, parseAnswer, type Answer } from '#core/mapping/answer.ts';
import { EXCLUSION_REASONS } from '#core/mapping/decision.ts';

describe('answers to choose from', () => {
  it('offer the suggestion, the other candidates, every reason to leave out, and ways not to answer', () => {
    const texts = answerTexts(3, true);
    expect(texts.slice(0, 4)).toEqual([
      'Yes, the suggested account',
      'Candidate 2',
      'Candidate 3',
      'Another account (named in the next column)',
    ]);
    expect(texts).toHaveLength(4 + EXCLUSION_REASONS.length + 2);
    expect(answerTexts(2, false).slice(0, 2)).toEqual(['Candidate 1', 'Candidate 2']);
    expect(answerTexts(0, false)[0]).toBe('Another account (named in the next column)');
  });

  it.each([true, false])('are all understood, and say what they say (suggested: %s)', (suggested) => {
    for (const text of answerTexts(4, suggested)) {
      const answer = parseAnswer(text);
      expect(answer).not.toBeNull();
      expect(answerText(answer!)).toBe(text);
    }
  });
});

describe('an answer in other words', () => {
  it.each<[string, Answer | null]>([
    ['  YES,  the suggested\u00a0account. ', { says: 'suggested' }],
    ['yes', { says: 'suggested' }],
    ['2', { says: 'candidate', number: 2 }],
    ['candidate 12', { says: 'candidate', number: 12 }],
    ['Leaver', { says: 'exclude', reason: 'leaver' }],
    ['create-in-target', { says: 'exclude', reason: 'create-in-target' }],
    ['later', { says: 'later' }],
    ['candidate 0', null],
    ['perhaps', null],
    ['__proto__', null],
    ['', null],
  ])('%j', (text, expected) => {
    expect(parseAnswer(text)).toEqual(expected);
  });
});
