import { describe, expect, it } from 'vitest';
import type { Account, AccountKind, Side } from '#core/directory/account.ts';
import { homeOf, ownDomains } from '#core/matching/home-tenant.ts';

const account = (kind: AccountKind, userPrincipalName: string, mail?: string): Account => ({
  key: `upn:${userPrincipalName}`,
  kind,
  fields: { userPrincipalName, ...(mail === undefined ? {} : { mail }) },
});

describe('ownDomains', () => {
  it('are those of the tenant’s own accounts, not those its guests are named under', () => {
    const domains = ownDomains([
      account('member', 'ann@Contoso.com'),
      account('external-member', 'bo_litware.com#EXT#@contoso.onmicrosoft.com'),
      account('guest', 'cy@partner.com'),
    ]);
    expect([...domains]).toEqual(['contoso.com']);
  });
});

describe('homeOf', () => {
  const contoso = { domains: new Set(['contoso.com']), addresses: new Set(['ann@mail.contoso.example']) };
  it.each<[string, Account, Side, 'native' | 'guest' | 'stub']>([
    ['a member', account('member', 'ann@fabrikam.com'), 'target', 'native'],
    ['what a source person was invited as', account('guest', 'ann_contoso.com#EXT#@fabrikam.onmicrosoft.com'), 'target', 'stub'],
    ['the same as external member', account('external-member', 'ann_contoso.com#EXT#@fabrikam.onmicrosoft.com'), 'target', 'stub'],
    ['a guest that only its mail tells of', account('guest', 'ann@fabrikam.com', 'Ann@Contoso.com'), 'target', 'stub'],
    [
      'a guest whose home address a source account has',
      account('guest', 'ann_mail.contoso.example#EXT#@fabrikam.onmicrosoft.com'),
      'target',
      'stub',
    ],
    ['a guest of a third company', account('guest', 'ann_litware.com#EXT#@fabrikam.onmicrosoft.com'), 'target', 'guest'],
    [
      'an external member of a third company',
      account('external-member', 'ann_litware.com#EXT#@fabrikam.onmicrosoft.com'),
      'target',
      'native',
    ],
    ['a source guest whose account is in the target', account('guest', 'ann_contoso.com#EXT#@other.onmicrosoft.com'), 'source', 'native'],
  ])('knows %s', (_name, given, side, home) => {
    expect(homeOf(given, side, contoso)).toBe(home);
  });
});
