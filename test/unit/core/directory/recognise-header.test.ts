import { describe, expect, test } from 'vitest';
import { FLAG_FIELDS, LIST_FIELDS, TEXT_FIELDS, type AccountField } from '#core/directory/account.ts';
import { COMMON_COLUMNS } from '#core/directory/common-columns.ts';
import { headerKey } from '#core/directory/header-key.ts';
import { EXPORT_KINDS } from '#core/directory/kinds/export-kinds.ts';
import { recogniseHeader } from '#core/directory/recognise-header.ts';
import { namesAccounts } from '#core/directory/recognised-header.ts';

const fieldsOf = (...headers: string[]): Partial<Record<AccountField, number[]>> =>
  Object.fromEntries([...recogniseHeader(headers).fields].map(([field, columns]) => [field, columns.map(({ index }) => index)]));

describe('headers are read as people and tools write them', () => {
  test.each([
    'User principal name',
    'userPrincipalName',
    'UserPrincipalName',
    'USER_PRINCIPAL_NAME',
    ' user  principal\u00a0name ',
    '\ufeffUserPrincipalName',
    'UPN',
    'Benutzerprinzipalname',
    'Windows Live ID',
  ])('%j', (header) => {
    expect(fieldsOf(header)).toEqual({ userPrincipalName: [0] });
  });
});

test.each([
  ['Sign-in blocked', 'inverted'],
  ['Block sign-in', 'inverted'],
  ['Blocked', 'inverted'],
  ['Disabled', 'inverted'],
  ['AccountDisabled', 'inverted'],
  ['Sign-in allowed', null],
  ['isEnabled', null],
  ['Sign-in status', null],
])('%j tells whether an account may sign in, asked %s', (header, reading) => {
  expect(recogniseHeader(['UPN', header]).fields.get('accountEnabled')).toEqual([{ index: 1, reading }]);
});

test.each<[header: string, field: AccountField]>([
  ['User logon name', 'userPrincipalName'],
  ['Mail address', 'mail'],
  ['Primary SMTP', 'mail'],
  ['Azure Object ID', 'objectId'],
  ['Emp. ID', 'employeeId'],
  ['Personal-Nr.', 'employeeId'],
  ['SourceAnchor', 'immutableId'],
  ['ProxyAddress', 'proxyAddresses'],
  ['Assigned License', 'licenses'],
  ['Account status', 'accountEnabled'],
  ['Konto aktiv', 'accountEnabled'],
  ['Lizenziert', 'licensed'],
])('%j is what people call %s in lists of their own', (header, field) => {
  expect([...recogniseHeader([header]).fields.keys()]).toEqual([field]);
});

test('the better of two columns comes first, wherever it stands', () => {
  expect(fieldsOf('User Name', 'Windows Live ID')).toEqual({ userPrincipalName: [1, 0] });
  expect(fieldsOf('Name', 'Display name', 'UPN')).toEqual({ displayName: [1, 0], userPrincipalName: [2] });
});

test('a column that only one kind of export has is used in any file', () => {
  expect(fieldsOf('UPN', 'Employee ID', 'proxyAddresses', 'RecipientTypeDetails', 'Block credential', 'onPremisesImmutableId')).toEqual({
    userPrincipalName: [0],
    employeeId: [1],
    proxyAddresses: [2],
    recipientType: [3],
    accountEnabled: [4],
    immutableId: [5],
  });
});

test('a header means what it means in its tool', () => {
  expect(fieldsOf('Full Name', 'Windows Live ID', 'Title')).toEqual({ displayName: [0], userPrincipalName: [1] });
  expect(fieldsOf('UPN', 'Title')).toEqual({ userPrincipalName: [0], jobTitle: [1] });
});

test('a list of accounts with the columns of a plan pairs nobody', () => {
  expect(recogniseHeader(['Full Name', 'Windows Live ID', 'Source', 'Target UPN']).mapping).toBeUndefined();
  expect(recogniseHeader(['PrimarySmtpAddress', 'ExternalDirectoryObjectId', 'Source', 'Target UPN']).mapping).toBeUndefined();
  expect(recogniseHeader(['Source', 'Target UPN']).mapping).toEqual({ source: 0, target: 1 });
});

test('columns nobody knows feed nothing', () => {
  expect(fieldsOf('UPN', 'Password', '', '(Do Not Modify) User', '__proto__')).toEqual({ userPrincipalName: [0] });
});

test('the tables name every field but those that no export has, and no header twice in one table', () => {
  const known = new Set(Object.keys(COMMON_COLUMNS));
  expect([...TEXT_FIELDS, ...LIST_FIELDS, ...FLAG_FIELDS].filter((field) => !known.has(field))).toEqual([]);
  const keys = Object.values(COMMON_COLUMNS).flatMap((names) =>
    names.map((name) => headerKey(typeof name === 'string' ? name : name.header)),
  );
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test.each(EXPORT_KINDS)('$kind is recognised by all the headers it is known to write', (kind) => {
  const headers = [...new Set([...kind.all, ...kind.oneOf.slice(0, 1), ...kind.tells])];
  const recognised = recogniseHeader(headers);
  expect(recognised.kind.kind).toBe(kind.kind);
  expect(namesAccounts(recognised)).toBe(true);
});

test('every kind has a name of its own', () => {
  const names = EXPORT_KINDS.flatMap(({ kind, title }) => [kind, title]);
  expect(new Set(names).size).toBe(names.length);
});
