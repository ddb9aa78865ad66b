import { expect, test } from 'vitest';
import type { Account, AccountFields } from '#core/directory/account.ts';
import { accountKey } from '#core/directory/account.ts';
import { createDuplicateGuard } from '#core/directory/duplicate-guard.ts';

const account = (fields: AccountFields): Account => ({ key: accountKey(fields) ?? '', kind: 'member', fields });

test.each<[what: string, first: AccountFields, second: AccountFields, code: string | null]>([
  ['the same name', { userPrincipalName: 'a@x.com' }, { userPrincipalName: 'A@X.com' }, 'upn-duplicate'],
  [
    'the same name, other ids',
    { userPrincipalName: 'a@x.com', objectId: '1' },
    { userPrincipalName: 'a@x.com', objectId: '2' },
    'upn-duplicate',
  ],
  [
    'the same id',
    { userPrincipalName: 'a@x.com', objectId: '1a' },
    { userPrincipalName: 'b@x.com', objectId: '1A' },
    'object-id-duplicate',
  ],
  [
    'a deleted namesake',
    { userPrincipalName: 'a@x.com', objectId: '1' },
    { userPrincipalName: 'a@x.com', objectId: '2', deletedDateTime: '2026' },
    null,
  ],
  [
    'a deleted namesake before',
    { userPrincipalName: 'a@x.com', objectId: '2', deletedDateTime: '2026' },
    { userPrincipalName: 'a@x.com', objectId: '1' },
    null,
  ],
  [
    'a namesake marked as deleted',
    { userPrincipalName: 'a@x.com', objectId: '1' },
    { userPrincipalName: 'a@x.com', objectId: '2', deleted: true },
    null,
  ],
  ['the same address and no other name', { mail: 'a@x.com' }, { mail: 'A@x.com' }, 'mail-duplicate'],
  ['the same address of two ids', { mail: 'a@x.com', objectId: '1' }, { mail: 'a@x.com', objectId: '2' }, null],
  ['two accounts', { userPrincipalName: 'a@x.com', objectId: '1' }, { userPrincipalName: 'b@x.com', objectId: '2' }, null],
])('%s', (_, first, second, code) => {
  const guard = createDuplicateGuard('file.csv');
  expect(guard.check(account(first), 7)).toBeNull();
  const fault = guard.check(account(second), 9);
  expect(fault?.code ?? null).toBe(code);
  if (fault) expect(fault.message).toContain('line 7 of file.csv');
});
