import { expect, it } from 'vitest';
import { forgetUntold } from '#core/directory/forget-untold.ts';

it('takes away the blanks of columns that no row filled, and nothing else', () => {
  const account = {
    key: 'upn:ann@contoso.com',
    kind: 'member' as const,
    fields: { userPrincipalName: 'ann@contoso.com', accountEnabled: null, department: null, mail: 'ann@contoso.com', licensed: false },
  };
  expect(forgetUntold(account, ['accountEnabled', 'mail']).fields).toEqual({
    userPrincipalName: 'ann@contoso.com',
    department: null,
    mail: 'ann@contoso.com',
    licensed: false,
  });
});
