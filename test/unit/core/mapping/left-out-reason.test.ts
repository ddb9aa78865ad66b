import { describe, expect, it } from 'vitest';
import type { AccountFields } from '#core/directory/account.ts';
import { accessOf, leftOutReason } from '#core/mapping/left-out-reason.ts';

const upn = { userPrincipalName: 'ann@contoso.com' };

describe('who of an environment’s list is nobody to be mapped', () => {
  it.each<[string, AccountFields, ReturnType<typeof leftOutReason>]>([
    ['a person', { ...upn, accessMode: 'Read-Write', accountEnabled: true }, null],
    ['an administrator', { ...upn, accessMode: 'Administrative' }, null],
    ['somebody of whom the list tells a name only', upn, null],
    ['somebody known by object id only', { objectId: '1' }, null],
    ['a service account by its name alone', { userPrincipalName: 'svc-crm@contoso.com' }, null],
    ['an application', { ...upn, applicationId: '00000007-0000-0000-c000-000000000000' }, 'application'],
    ['an application by its first name', { ...upn, displayName: '# Power Apps' }, 'application'],
    ['Microsoft’s placeholder', { userPrincipalName: 'crmoln2@microsoft.com', accessMode: 'Delegated Admin' }, 'placeholder'],
    ['the system', { displayName: 'SYSTEM' }, 'placeholder'],
    ['a support user', { ...upn, accessMode: 'Support User' }, 'support'],
    ['a delegated administrator', { ...upn, accessMode: '5' }, 'delegated-admin'],
    ['a non-interactive user', { ...upn, accessMode: 'Non-interactive' }, 'non-interactive'],
    ['a non-interactive user in German', { ...upn, accessMode: 'Nicht interaktiv' }, 'non-interactive'],
    ['an integration user', { ...upn, accessMode: 'Integration user' }, 'non-interactive'],
    ['a disabled user', { ...upn, accountEnabled: false }, 'disabled'],
    ['a deleted user', { ...upn, deleted: true }, 'disabled'],
    ['a stub of an import', { displayName: 'Ann Lee' }, 'stub'],
  ])('%s', (_name, fields, reason) => {
    expect(leftOutReason(fields)).toBe(reason);
  });

  it('reads the view a user belongs to from the access mode, and says nothing without it', () => {
    expect(
      ['Read-Write', 'Lesen/Schreiben', 'Read', '0', 'Administrative', '1', null].map((accessMode) => accessOf({ accessMode })),
    ).toEqual(['full', 'full', 'full', 'full', 'administrative', 'administrative', null]);
  });
});
