import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addUsers, formatUser, parseUsers, toCells, USERS_HEADER, type UserRows } from '#app/graph/users-file.ts';

const nameOf = (skuId: string): string => `Name + of; ${skuId}`;
const user = {
  id: 'a',
  userPrincipalName: 'ann@contoso.example',
  displayName: 'Ann, "the" Lee',
  streetAddress: 'One\r\nTwo',
  assignedLicenses: [{ skuId: 'S1' }],
};

test('a user becomes one line, with names for licences that no reader takes apart', () => {
  const line = formatUser(toCells(user), nameOf);
  expect(line).toContain('a,ann@contoso.example,"Ann, ""the"" Lee"');
  expect(line).toContain('One Two');
  expect(line.trimEnd().endsWith('s1,true,"Name and of, s1;"')).toBe(true);
});

test('no licence is an answer, and what is not told is blank', () => {
  expect(
    formatUser(toCells({ id: 'a', assignedLicenses: [] }), nameOf)
      .trimEnd()
      .endsWith(',,false,'),
  ).toBe(true);
});

test('what was written is read again, whatever the values hold', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ id: fc.uuid(), displayName: fc.string(), department: fc.string() }), { maxLength: 20 }), (users) => {
      const rows: UserRows = new Map();
      addUsers(rows, users);
      const text = USERS_HEADER + [...rows.values()].map((cells) => formatUser(cells, nameOf)).join('');
      expect(parseUsers(text)).toEqual(rows);
    }),
  );
});

test('a change touches only what it names, and whoever was removed goes', () => {
  const rows: UserRows = new Map();
  addUsers(rows, [user, { ...user, id: 'b' }]);
  addUsers(rows, [
    { id: 'a', displayName: null },
    { id: 'b', '@removed': { reason: 'changed' } },
  ]);
  expect([...rows.keys()]).toEqual(['a']);
  expect(rows.get('a')?.slice(0, 3)).toEqual(['a', 'ann@contoso.example', '']);
});

test('a file with other columns is none to build on', () => expect(parseUsers('id,name\r\na,b\r\n')).toBeNull());
