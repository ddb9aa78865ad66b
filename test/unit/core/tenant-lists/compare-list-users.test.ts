import { expect, it } from 'vitest';
import { compareListUsers, type ComparedUser } from '#core/tenant-lists/compare-list-users.ts';

const user = (name: string, change: Partial<ComparedUser> = {}): ComparedUser => ({
  key: `upn:${name}@contoso.example`,
  line: 2,
  upn: `${name}@contoso.example`,
  name,
  access: 'full',
  leftOut: null,
  ...change,
});

it('tells who came, went, was disabled or enabled, changed the name or the access', () => {
  const before = [
    user('ann'),
    user('bob'),
    user('cy', { leftOut: 'disabled' }),
    user('di'),
    user('ed'),
    user('flow'),
    user('', { key: '', name: 'Stub' }),
  ];
  const after = [
    user('bob', { leftOut: 'disabled' }),
    user('cy'),
    user('di', { name: 'Diana' }),
    user('ed', { access: 'administrative' }),
    user('flow', { leftOut: 'application' }),
    user('gil'),
    user('', { key: '', name: 'Stub', line: 9 }),
  ];
  const { changes, unchanged } = compareListUsers(before, after, ({ name }) => name === 'bob');
  expect(unchanged).toBe(1);
  expect(
    changes.map(({ type, marked, examples }) => [type, marked, examples.map(({ name, before: was, after: is }) => [name, was, is])]),
  ).toEqual([
    ['gone', 0, [['ann', null, null]]],
    ['disabled', 1, [['bob', null, 'disabled']]],
    ['left-out', 0, [['flow', null, 'application']]],
    ['renamed', 0, [['Diana', 'di · di@contoso.example', 'Diana · di@contoso.example']]],
    ['access', 0, [['ed', 'full', 'administrative']]],
    ['enabled', 0, [['cy', 'disabled', null]]],
    ['added', 0, [['gil', null, null]]],
  ]);
});
