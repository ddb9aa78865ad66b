import { expect, test } from 'vitest';
import type { AccountFields } from '#core/directory/account.ts';
import { mailboxWorkOf, type MailboxWork } from '#core/readiness/mailbox-work.ts';

test.each<[string, AccountFields | null, AccountFields | null, MailboxWork['work']]>([
  ['a mailbox in the target', { mail: 'ann@contoso.com' }, { mail: 'ann@fabrikam.com' }, 'automatic'],
  ['the same address in the target', { mail: 'Ann@contoso.com' }, { mail: 'ann@Contoso.com' }, 'default'],
  ['an address on the source’s initial domain', { mail: 'ann@contoso.onmicrosoft.com' }, { mail: 'ann@fabrikam.com' }, 'reconfigure'],
  ['a target without an address', { mail: 'ann@contoso.com' }, { mail: null }, 'reconfigure'],
  ['a target that is no mailbox', { mail: 'ann@contoso.com' }, { mail: 'ann@fabrikam.com', recipientType: 'MailUser' }, 'reconfigure'],
  [
    'a target that Exchange calls a mailbox',
    { mail: 'ann@contoso.com' },
    { mail: 'a@fabrikam.com', recipientType: 'UserMailbox' },
    'automatic',
  ],
  ['a target whose address no file tells', { mail: 'ann@contoso.com' }, {}, 'unknown'],
  ['a source whose address no file tells', {}, { mail: 'ann@fabrikam.com' }, 'unknown'],
  ['somebody whom the directory does not hold', null, { mail: 'ann@fabrikam.com' }, 'unknown'],
])('of %s', (_name, source, target, work) => {
  const told = mailboxWorkOf(source, target);
  expect(told.work).toBe(work);
  expect(told.why).toMatch(/\.$/);
});
