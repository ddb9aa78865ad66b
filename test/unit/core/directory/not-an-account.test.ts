import { expect, test } from 'vitest';
import { nonAccountOf } from '#core/directory/not-an-account.ts';

test.each([
  ['MailUniversalDistributionGroup', 'a distribution group'],
  ['Mail Universal Security Group', 'a security group'],
  ['GroupMailbox', 'the mailbox of a Microsoft 365 group'],
  ['RemoteGroupMailbox', 'the mailbox of a Microsoft 365 group'],
  ['RoleGroup', 'a group'],
  ['top;person;organizationalPerson;user;computer', 'a computer'],
  ['top;person;organizationalPerson;contact', 'a contact'],
  ['#microsoft.graph.group', 'a group'],
  ['UserMailbox', null],
  ['SharedMailbox', null],
  ['GuestMailUser', null],
  ['top;person;organizationalPerson;user', null],
  ['inetOrgPerson', null],
  ['#microsoft.graph.user', null],
  ['constructor', null],
  ['', null],
])('%j is %j', (cell, what) => {
  expect(nonAccountOf(cell)).toBe(what);
});
