import { expect, test } from 'vitest';
import { forgetUntold } from '#core/directory/forget-untold.ts';
import { read } from './reading.ts';

test('a column that is blank on every row was not fetched: its field is absent, not blank', () => {
  const { accounts, end } = read('UPN,Account enabled,Department\na@x.com,,Sales\nb@x.com,,\n');
  const untold = end.type === 'read' ? end.untold : [];
  expect(untold).toEqual(['accountEnabled']);
  expect(accounts.map((account) => forgetUntold(account, untold).fields)).toEqual([
    { userPrincipalName: 'a@x.com', department: 'Sales' },
    { userPrincipalName: 'b@x.com', department: null },
  ]);
});

test('the kind is judged again without them', () => {
  const { accounts, end } = read('UPN,Given name,Surname,Account enabled\nparty@x.com,,,False\n');
  const untold = end.type === 'read' ? end.untold : [];
  expect(accounts[0]?.kind).toBe('shared');
  expect(forgetUntold(accounts[0]!, untold).kind).toBe('member');
});
