import { describe, expect, test } from 'vitest';
import { chosenValues, isNarrowed, NO_VALUES, toggleValue } from '#features/review/filter-values.ts';
import { LINK_REASONS } from '#features/review/link-reasons.ts';
import { NO_FILTER } from '#features/review/review-list.ts';
import { STRONGEST_REASONS } from '#core/matching/strongest-reason.ts';
import { screen } from '#texts/en/screen.ts';
import { PROBABILITY_BANDS, REVIEW_FLAGS } from '#contract/calls/review-calls.ts';

const filter = { ...NO_FILTER, states: ['review' as const], domains: ['', 'contoso.com'], search: 'ada' };

describe('what is chosen', () => {
  test('is listed facet by facet, the blank value among them', () => {
    expect(chosenValues(filter)).toEqual([
      { facet: 'states', value: 'review' },
      { facet: 'domains', value: '' },
      { facet: 'domains', value: 'contoso.com' },
    ]);
  });

  test('grows and shrinks by one value, and never holds one twice', () => {
    expect(toggleValue(filter, { facet: 'domains', value: 'a.com' }, true)).toEqual({ domains: ['', 'contoso.com', 'a.com'] });
    expect(toggleValue(filter, { facet: 'domains', value: '' }, true)).toEqual({ domains: ['contoso.com', ''] });
    expect(toggleValue(filter, { facet: 'domains', value: '' }, false)).toEqual({ domains: ['contoso.com'] });
  });

  test('is nothing when only words narrow the list', () => {
    expect(isNarrowed(filter)).toBe(true);
    expect(isNarrowed({ ...filter, ...NO_VALUES })).toBe(false);
  });
});

test('there are words for every value that the app can name', () => {
  expect([...LINK_REASONS]).toEqual(expect.arrayContaining([...STRONGEST_REASONS]));
  expect(Object.keys(screen.words.reason)).toEqual([...LINK_REASONS]);
  expect(Object.keys(screen.words.band)).toEqual([...PROBABILITY_BANDS]);
  expect(Object.keys(screen.words.flag)).toEqual([...REVIEW_FLAGS]);
  expect(Object.keys(screen.words.flagHint)).toEqual([...REVIEW_FLAGS]);
});
