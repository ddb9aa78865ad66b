import { describe, expect, it } from 'vitest';
import type { Account, AccountKind, Side } from '#core/directory/account.ts';
import { homeOf, invitedOf, ownDomain } from '#core/matching/home-tenant.ts';

const account = (kind: AccountKind, userPrincipalName: string, mail?: string): Account => ({
  key: `upn:${userPrincipalName}`,
  kind,
  fields: { userPrincipalName, ...(mail === undefined ? {} : { mail }) },
});

describe('ownDomain', () => {
  it('is that of the tenant’s own account, not what its guests are named under', () => {
    const domains = [
      account('member', 'ann@Contoso.com'),
      account('external-member', 'bo_litware.com#EXT#@contoso.onmicrosoft.com'),
      account('guest', 'cy@partner.com'),
    ].map(ownDomain);
    expect(domains).toEqual(['contoso.com', null, null]);
  });
});

describe('homeOf', () => {
  const contoso = { domains: new Set(['contoso.com']), hasAddress: (address: string) => address === 'ann@mail.contoso.example' };
  it.each<[string, Account, Side, 'native' | 'guest' | 'stub' | 'visitor']>([
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
    ['a source guest whose account is in the target', account('guest', 'ann_contoso.com#EXT#@other.onmicrosoft.com'), 'source', 'visitor'],
  ])('knows %s', (_name, given, side, home) => {
    const invited = invitedOf(given);
    expect(invited === null ? 'native' : homeOf(invited, side, contoso)).toBe(home);
  });
});
