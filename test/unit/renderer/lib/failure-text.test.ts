import { expect, test } from 'vitest';
import { AppError, FAILURE_CODES } from '#contract/failure.ts';
import { failureText } from '#lib/failure-text.ts';
import { screen } from '#texts/en/screen.ts';

test('every refusal has a title of its own', () => {
  const titles = FAILURE_CODES.map((code) => screen.failures[failureText(new AppError(code, 'Because.')).title]);
  expect(titles.every((title) => title.length > 0)).toBe(true);
  expect(new Set(titles).size).toBe(FAILURE_CODES.length);
});

test('a refusal keeps the sentence of the app', () => {
  expect(failureText(new AppError('disk-full', 'Free some space, then save again.'))).toEqual({
    title: 'disk-full',
    body: 'Free some space, then save again.',
  });
});

test('anything else means that the app did not answer', () => {
  expect(failureText(new TypeError('Failed to fetch'))).toEqual({ title: 'unreachable', body: null });
});
