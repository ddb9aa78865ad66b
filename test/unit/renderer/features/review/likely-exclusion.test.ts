import { expect, test } from 'vitest';
import { likelyExclusion } from '#features/review/likely-exclusion.ts';

test.each([
  ['guest', true, 'guest'],
  ['service', true, 'service-account'],
  ['application', null, 'service-account'],
  ['shared', false, 'shared-mailbox'],
  ['room', null, 'shared-mailbox'],
  ['member', false, 'leaver'],
  ['member', null, 'not-in-scope'],
  ['admin', true, 'not-in-scope'],
] as const)('for a %s that may sign in: %s, it offers %s', (kind, enabled, reason) => {
  expect(likelyExclusion({ kind, enabled })).toBe(reason);
});
