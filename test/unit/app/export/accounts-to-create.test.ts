import { expect, test } from 'vitest';
import { accountsToCreate } from '#app/export/accounts-to-create.ts';
import { decide } from '#app/review/decide.ts';
import type { ExclusionReason } from '#core/mapping/decision.ts';
import { tempProject } from '#test/support/temp-project.ts';

const at = '2026-11-23T10:00:00.000Z';

test('lists who is to be created, in order of name, with names in the domain that most of the target tenant uses', () => {
  const { tables, add } = tempProject();
  const sources = add(
    'source',
    ...['zoe', 'ann', 'kim', 'bob'].map((name) => ({ userPrincipalName: `${name}@contoso.com`, displayName: name })),
  );
  // Guests are many, and their sign-in names stand in a domain nobody is given.
  const guests = ['a', 'b', 'c'].map((name) => ({ userPrincipalName: `${name}_x.com#EXT#@fabrikam.onmicrosoft.com` }));
  add(
    'target',
    { userPrincipalName: 'kim@fabrikam.com' },
    { userPrincipalName: 'lee@fabrikam.com' },
    { userPrincipalName: 'old@a.com' },
    ...guests,
  );
  const exclude = (place: number, reason: ExclusionReason) =>
    decide(tables, [{ act: 'exclude', sourceId: sources[place]!, reason, note: '' }], 'Ann', at);
  expect(accountsToCreate(tables)).toEqual({ accounts: [], domain: 'fabrikam.com' });
  for (const place of [0, 1, 2]) exclude(place, 'create-in-target');
  exclude(3, 'leaver');

  const { accounts } = accountsToCreate(tables);
  expect(accounts.map(({ fields, upn }) => [fields.displayName, upn])).toEqual([
    ['ann', 'ann@fabrikam.com'],
    ['kim', null],
    ['zoe', 'zoe@fabrikam.com'],
  ]);
});

test('proposes no name where the target tenant has no domain of its own', () => {
  const { tables, add } = tempProject();
  const [ann] = add('source', { userPrincipalName: 'ann@contoso.com', displayName: 'Ann' });
  add('target', { objectId: 'x' });
  decide(tables, [{ act: 'exclude', sourceId: ann!, reason: 'create-in-target', note: '' }], 'Ann', at);
  expect(accountsToCreate(tables)).toMatchObject({ accounts: [{ upn: null }], domain: null });
});
