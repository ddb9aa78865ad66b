import { describe, expect, it } from 'vitest';
import type { Account, AccountFields, AccountKind } from '#core/directory/account.ts';
import { AccountWards } from '#core/matching/account-wards.ts';
import { WARD } from '#core/matching/pairable.ts';
import { accountOf } from './account-of.ts';

const bare = (local: string, fields: AccountFields = {}, kind: AccountKind = 'member'): Account =>
  accountOf(`${local}@contoso.com`, local, fields, kind);
const wardsOf = (accounts: readonly Account[]): number[] => {
  const wards = new AccountWards();
  for (const account of accounts) wards.add(account);
  return [...wards.finish()];
};

describe('AccountWards', () => {
  it('takes bare sign-in names with a mark of the tenant for programs', () => {
    const accounts = [bare('zz_erp_hall3'), bare('zz_backup'), bare('zz_portal_riga'), accountOf('ann.lee@contoso.com', 'Ann Lee')];
    expect(wardsOf(accounts)).toEqual([WARD.functional, WARD.functional, WARD.functional, WARD.person]);
  });

  it('leaves people alone in a tenant that knows nothing but sign-in names', () => {
    const given = ['ann', 'bo', 'cy', 'di', 'ed', 'fay', 'gus'];
    const accounts = given.flatMap((name, k) => [bare(`${name}_${given[(k + 1) % 7]}son`), bare(`${name}_${given[(k + 2) % 7]}sen`)]);
    expect(new Set(wardsOf(accounts))).toEqual(new Set([WARD.person]));
  });

  it('leaves whoever has a name, a title or a department alone', () => {
    const accounts = [
      bare('zz_erp', { jobTitle: 'Buyer' }),
      bare('zz_portal', { givenName: 'Zoe' }),
      bare('zz_badge', { department: 'IT' }),
    ];
    expect(wardsOf(accounts)).toEqual([WARD.person, WARD.person, WARD.person]);
  });

  it('believes a display name that says it is a service account', () => {
    expect(wardsOf([accountOf('x1@contoso.com', 'Service account backup Riga'), accountOf('x2@contoso.com', 'Servia Account')])).toEqual([
      WARD.functional,
      WARD.person,
    ]);
  });

  describe('knows an open mailbox by its word', () => {
    const people = [
      ['Ann', 'Lee'],
      ['Van', 'Tran'],
      ['Bo', 'Berg'],
    ].map(([givenName = '', surname = '']) =>
      accountOf(`${givenName}.${surname}@contoso.com`, `${givenName} ${surname}`, { givenName, surname }),
    );
    const careers = accountOf('careers.brno@contoso.com', 'Brno Careers');

    it('where the tenant knows its people better', () => {
      expect(wardsOf([...people, careers])).toEqual([WARD.person, WARD.person, WARD.person, WARD.functional]);
    });

    it('in the name shown too', () => {
      expect(wardsOf([...people, accountOf('ap.brno@contoso.com', 'Accounts Payable Brno')]).at(-1)).toBe(WARD.functional);
    });

    it('but not by the department of a person of whom little is known', () => {
      expect(wardsOf([...people, accountOf('lanminz@contoso.com', 'Zhang, Lanmin (Sales)')]).at(-1)).toBe(WARD.person);
    });

    it('but not in a list that has no names', () => {
      expect(wardsOf([accountOf('ann.lee@contoso.com', 'Ann Lee'), careers])).toEqual([WARD.person, WARD.person]);
    });

    it('nor by a word that is somebody’s name', () => {
      expect(wardsOf([...people, accountOf('van.nguyen@contoso.com', 'Nguyen Van')]).at(-1)).toBe(WARD.person);
    });

    it('nor where anything is known of a person', () => {
      expect(wardsOf([...people, accountOf('ed.sales@contoso.com', 'Ed Sales', { jobTitle: 'Buyer' })]).at(-1)).toBe(WARD.person);
    });
  });

  it('follows the kind of every other account', () => {
    expect(wardsOf([bare('a', {}, 'admin'), bare('b', {}, 'room'), bare('c', {}, 'guest'), bare('d', {}, 'placeholder')])).toEqual([
      WARD.admin,
      WARD.functional,
      WARD.person,
      WARD.none,
    ]);
  });
});
