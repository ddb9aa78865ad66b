import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccountFields, AccountKind } from '#core/directory/account.ts';
import { classifyAccount } from '#core/directory/classify-account.ts';

const nobody = { givenName: null, surname: null } as const;
const anna = { givenName: 'Anna', surname: 'Berg', displayName: 'Anna Berg' } as const;
const blocked = { accountEnabled: false, licensed: false } as const;

describe('an account is', () => {
  test.each<[kind: AccountKind, what: string, fields: AccountFields]>([
    ['member', 'a person', { ...anna, userPrincipalName: 'anna.berg@x.com' }],
    ['member', 'a person who left', { ...anna, ...blocked, userPrincipalName: 'anna.berg@x.com' }],
    ['member', 'a person called like a room', { givenName: 'Jack', surname: 'Room', ...blocked, userPrincipalName: 'jack.room@x.com' }],
    [
      'member',
      'a task with a licence',
      { displayName: 'Reception', ...nobody, licensed: true, accountEnabled: false, userPrincipalName: 'reception@x.com' },
    ],
    ['member', 'a task that signs in', { displayName: 'Reception', ...nobody, accountEnabled: true, userPrincipalName: 'reception@x.com' }],
    ['member', 'a name of which nothing else is told', { displayName: 'Info', userPrincipalName: 'info@x.com' }],
    ['member', 'a leaver of whom only the name is told', { displayName: 'Kim Berg', ...blocked, userPrincipalName: 'kim.berg@x.com' }],
    ['guest', 'a guest by type', { ...anna, userType: 'Guest', userPrincipalName: 'anna@x.com' }],
    ['guest', 'an outsider of unknown type', { ...anna, userPrincipalName: 'anna_y.com#EXT#@x.onmicrosoft.com' }],
    ['guest', 'an invited account of unknown type', { ...anna, creationType: 'Invitation', userPrincipalName: 'anna@x.com' }],
    [
      'external-member',
      'an outsider by name, a member by type',
      { ...anna, userType: 'Member', userPrincipalName: 'anna_y.com#ext#@x.onmicrosoft.com' },
    ],
    ['admin', 'an admin by prefix', { ...anna, userPrincipalName: 'adm-anna.berg@x.com' }],
    ['admin', 'an admin by suffix and number', { ...anna, userPrincipalName: 'anna.admin2@x.com' }],
    ['admin', 'an admin by the end of the display name', { ...anna, displayName: 'Anna Berg (Admin)', userPrincipalName: 'berga@x.com' }],
    ['admin', 'an admin of a tier', { ...anna, userPrincipalName: 't0-anna.berg@x.com' }],
    ['admin', 'an admin of a tier at the end', { ...anna, userPrincipalName: 'anna.berg_tier1@x.com' }],
    [
      'admin',
      'an admin by the beginning of the display name',
      { ...anna, displayName: 'ADM Anna Berg', userPrincipalName: 'sa-berga@x.com' },
    ],
    ['member', 'somebody whose initials are T. O.', { ...anna, userPrincipalName: 'to.berg@x.com' }],
    ['member', 'somebody called Adminka', { ...anna, displayName: 'Adminka Berg', userPrincipalName: 'a.berg@x.com' }],
    ['member', 'somebody called Admir', { givenName: 'Admir', surname: 'Adminsky', userPrincipalName: 'admir.adminsky@x.com' }],
    ['service', 'a service account', { ...nobody, userPrincipalName: 'svc_backup@x.com' }],
    ['service', 'a service account by its two letters', { ...nobody, displayName: 'Backup', userPrincipalName: 'sa_backup@x.com' }],
    ['service', 'a service account by its words', { ...nobody, displayName: 'Service account ERP', userPrincipalName: 'erp01@x.com' }],
    ['member', 'a person who is called Sa', { ...nobody, displayName: 'Sa Nguyen', userPrincipalName: 'sa_nguyen@x.com' }],
    [
      'service',
      'a service account with names filled in',
      { givenName: 'Backup', surname: 'Service', userPrincipalName: 'svc-backup@x.com' },
    ],
    ['service', 'a non-interactive user', { ...anna, accessMode: '4', userPrincipalName: 'anna@x.com' }],
    ['service', 'a non-interactive user in German', { ...anna, accessMode: 'Nicht interaktiv', userPrincipalName: 'anna@x.com' }],
    ['service', 'the user of an integration', { ...anna, accessMode: 'Integration user', userPrincipalName: 'anna@x.com' }],
    ['member', 'an administrator of Dataverse', { ...anna, accessMode: 'Administrative', userPrincipalName: 'anna@x.com' }],
    ['member', 'a person called Bot', { givenName: 'Jan', surname: 'Bot', userPrincipalName: 'bot.jan@x.com' }],
    ['shared', 'a shared mailbox by recipient type', { displayName: 'X', recipientType: 'SharedMailbox', userPrincipalName: 'x@x.com' }],
    ['shared', 'a remote shared mailbox by number', { recipientType: '34359738368', userPrincipalName: 'x@x.com' }],
    ['shared', 'a mailbox by name, blocked', { displayName: 'Info', ...blocked, userPrincipalName: 'info@x.com' }],
    ['shared', 'a mailbox by name, unlicensed', { displayName: 'Vertrieb', licensed: false, userPrincipalName: 'vertrieb@x.com' }],
    [
      'shared',
      'blocked without a name or work',
      { displayName: 'Summer Party', ...nobody, ...blocked, userPrincipalName: 'summerparty@x.com' },
    ],
    ['room', 'a room by recipient type', { recipientType: 'RoomMailbox', userPrincipalName: 'x@x.com' }],
    ['room', 'a room with an account elsewhere', { recipientType: 'LinkedRoomMailbox', userPrincipalName: 'x@x.com' }],
    ['room', 'a room by its short type', { recipientType: 'Room', userPrincipalName: 'x@x.com' }],
    ['equipment', 'a thing by its short type', { recipientType: 'Equipment', userPrincipalName: 'x@x.com' }],
    ['guest', 'a guest by recipient type', { recipientType: 'GuestMailUser', mail: 'x@y.com' }],
    ['room', 'a room by name', { displayName: 'Konferenzraum Isar', ...blocked, userPrincipalName: 'isar@x.com' }],
    ['room', 'a room by its floor', { displayName: 'Hafen | Venus | F3', ...nobody, ...blocked, userPrincipalName: 'venus@x.com' }],
    ['equipment', 'a thing by name', { displayName: 'Beamer 2', ...blocked, userPrincipalName: 'beamer2@x.com' }],
    ['equipment', 'a thing that stands in a room', { displayName: 'Conference Camera', ...blocked, userPrincipalName: 'eq.camera@x.com' }],
    ['application', 'an application user', { applicationId: '0f8f', userPrincipalName: 'app@x.com' }],
    ['application', 'an application by its first name', { givenName: '#', surname: 'Flow', userPrincipalName: 'app@x.com' }],
    ['placeholder', 'a record of Dataverse', { accessMode: 'Support User', userPrincipalName: 'crmoln@microsoft.com' }],
    ['placeholder', 'a mailbox of logs', { recipientType: 'AuxAuditLogMailbox', userPrincipalName: 'a@x.com' }],
    ['placeholder', 'a mailbox Exchange keeps', { userPrincipalName: 'DiscoverySearchMailbox{D9}@x.com' }],
  ])('%s: %s', (kind, _, fields) => {
    const found = classifyAccount(fields);
    expect(found.kind).toBe(kind);
    expect(found.because).toMatch(/^[A-Z].+\.$/);
  });
});

test('a number is told with what it means', () => {
  expect(classifyAccount({ recipientType: '34359738368' }).because).toBe(
    'Its recipient type is 34359738368, which means a shared mailbox.',
  );
  expect(classifyAccount({ accessMode: '4' }).because).toBe('Its access mode is 4, which means the user of a program.');
  expect(classifyAccount({ recipientType: 'RoomMailbox' }).because).toBe('Its recipient type is RoomMailbox.');
});

test('letter case of the names does not matter', () => {
  const local = fc.constantFrom('adm-anna', 'svc_sql', 'info', 'room.4', 'anna.berg', 'noreply');
  fc.assert(
    fc.property(local, fc.boolean(), (name, person) => {
      const names = person ? anna : nobody;
      const lower = classifyAccount({ ...names, ...blocked, displayName: name, userPrincipalName: `${name}@x.com` });
      const upper = classifyAccount({
        ...names,
        ...blocked,
        displayName: name.toUpperCase(),
        userPrincipalName: `${name}@x.com`.toUpperCase(),
      });
      expect(upper.kind).toBe(lower.kind);
    }),
  );
});
