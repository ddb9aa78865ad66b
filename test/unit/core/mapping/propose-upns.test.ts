import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccountFields } from '#core/directory/account.ts';
import { findAddressFault } from '#core/mapping/address.ts';
import { proposeUpns } from '#core/mapping/propose-upns.ts';

const propose = (accounts: readonly AccountFields[], taken: readonly string[] = []) =>
  proposeUpns(accounts, 'fabrikam.com', (upn) => taken.includes(upn.toLowerCase()));

describe('a sign-in name in the target tenant', () => {
  test.each<[string, AccountFields, string | null]>([
    ['is proposed with the mail name', { mail: 'Ann.Lee@contoso.com', userPrincipalName: 'u123@contoso.com' }, 'Ann.Lee@fabrikam.com'],
    ['is proposed with the sign-in name where there is no mail', { userPrincipalName: 'ann@contoso.com', mail: null }, 'ann@fabrikam.com'],
    ['is proposed with the home name of a guest', { userPrincipalName: 'bob_proseware.com#EXT#@contoso.com' }, 'bob@fabrikam.com'],
    ['is not made up where there is no name', { displayName: 'Ann Lee' }, null],
    ['is not proposed where it would not be valid', { mail: 'anna.gärtner@contoso.com' }, null],
    ['is not proposed where a spreadsheet would run it', { mail: '=ann@contoso.com' }, null],
  ])('%s', (_, fields, upn) => expect(propose([fields])).toEqual([upn]));

  test('is not proposed where somebody of the target tenant has it, or two people would get it', () => {
    expect(propose([{ mail: 'ann@contoso.com' }], ['ann@fabrikam.com'])).toEqual([null]);
    expect(propose([{ mail: 'ann@contoso.com' }, { mail: 'bob@contoso.com' }, { mail: 'Ann@proseware.com' }])).toEqual([
      null,
      'bob@fabrikam.com',
      null,
    ]);
  });

  test('is valid and given once, whatever the accounts are called', () => {
    const address = fc.oneof(fc.emailAddress(), fc.string(), fc.constantFrom('ann@a.com', 'ANN@b.com', ''));
    fc.assert(
      fc.property(fc.array(fc.record({ mail: address, userPrincipalName: address }), { maxLength: 12 }), (accounts) => {
        const names = propose(accounts).filter((name) => name !== null);
        for (const name of names) expect(findAddressFault(name)).toBeNull();
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      }),
    );
  });
});
