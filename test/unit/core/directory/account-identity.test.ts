import { expect, it } from 'vitest';
import type { AccountFields } from '#core/directory/account.ts';
import { identityOf, type AccountIdentity } from '#core/directory/account-identity.ts';

const ID = 'AAAAAAAA-1111-4111-8111-111111111111';

it.each<[string, AccountFields, AccountIdentity]>([
  [
    'is told by all its names, in lower case',
    { objectId: ID, userPrincipalName: 'Ann@A.com', mail: 'Ann.Lee@A.com' },
    { objectId: ID.toLowerCase(), upn: 'ann@a.com', mail: 'ann.lee@a.com' },
  ],
  ['has no name where the files tell none', { displayName: 'Ann', mail: null }, { objectId: null, upn: null, mail: null }],
  [
    'is not found by the address a guest has at home',
    { userPrincipalName: 'ann_a.com#EXT#@b.onmicrosoft.com', mail: 'ann@a.com' },
    { objectId: null, upn: 'ann_a.com#ext#@b.onmicrosoft.com', mail: null },
  ],
  [
    'nor by that of whoever is called a guest',
    { userPrincipalName: 'ann@b.com', userType: 'Guest', mail: 'ann@a.com' },
    { objectId: null, upn: 'ann@b.com', mail: null },
  ],
  [
    'answers to its object id alone when it is deleted, because its name may belong to somebody else',
    { objectId: ID, userPrincipalName: 'ann@a.com', mail: 'ann@a.com', deletedDateTime: '2026-01-01' },
    { objectId: ID.toLowerCase(), upn: null, mail: null },
  ],
  [
    'keeps its name when deleted where it has no other',
    { userPrincipalName: 'ann@a.com', deleted: true },
    { objectId: null, upn: 'ann@a.com', mail: null },
  ],
])('an account %s', (_name, fields, identity) => {
  expect(identityOf(fields)).toEqual(identity);
});
