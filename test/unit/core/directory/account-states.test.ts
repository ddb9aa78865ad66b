import { expect, test } from 'vitest';
import type { AccountFields } from '#core/directory/account.ts';
import { accountStates } from '#core/directory/account-states.ts';

test.each<[what: string, fields: AccountFields, states: readonly string[]]>([
  ['nothing told', {}, []],
  ['blanks', { accountEnabled: null, licensed: null, deleted: null, deletedDateTime: null }, []],
  ['all well', { accountEnabled: true, licensed: true, deleted: false }, []],
  ['disabled', { accountEnabled: false }, ['disabled']],
  ['unlicensed', { licensed: false }, ['unlicensed']],
  ['deleted at a time', { deletedDateTime: '2026-11-10', deleted: true }, ['deleted']],
  ['all at once', { deleted: true, accountEnabled: false, licensed: false }, ['deleted', 'disabled', 'unlicensed']],
])('%s', (_, fields, states) => {
  const found = accountStates(fields);
  expect(found.map(({ state }) => state)).toEqual(states);
  for (const { because } of found) expect(because).toMatch(/^[A-Z].+\.$/);
});

test('the time of a deletion is told', () => {
  expect(accountStates({ deletedDateTime: '11/10/2026 3:00:00 PM' })[0]?.because).toContain('11/10/2026 3:00:00 PM');
});
