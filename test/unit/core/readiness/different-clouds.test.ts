import { expect, test } from 'vitest';
import { differentClouds } from '#core/readiness/different-clouds.ts';

test('tenants of one cloud are nothing to tell of', () => expect(differentClouds('gcc', 'gcc')).toBeNull());

test('a move between clouds is blocked, and says between which', () => {
  expect(differentClouds('public', 'gcc-high')).toMatchObject({ severity: 'blocker', why: expect.stringMatching(/Worldwide.*GCC High/) });
});
