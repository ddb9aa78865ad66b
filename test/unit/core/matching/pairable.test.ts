import { describe, expect, it } from 'vitest';
import { ACCOUNT_KINDS } from '#core/directory/account.ts';
import { pairable } from '#core/matching/pairable.ts';

describe('pairable', () => {
  it.each([
    ['member', 'member', true],
    ['member', 'external-member', true],
    ['admin', 'admin', true],
    ['guest', 'guest', true],
    ['shared', 'room', true],
    ['member', 'admin', false],
    ['admin', 'member', false],
    ['member', 'guest', false],
    ['guest', 'member', false],
    ['member', 'shared', false],
    ['service', 'admin', false],
  ] as const)('%s to %s: %s', (source, target, expected) => {
    expect(pairable(source, target)).toBe(expected);
  });

  it('never pairs a placeholder', () => {
    for (const kind of ACCOUNT_KINDS) {
      expect(pairable('placeholder', kind)).toBe(false);
      expect(pairable(kind, 'placeholder')).toBe(false);
    }
  });
});
