import { expect, test } from 'vitest';
import type { Party } from '#contract/calls/shapes.ts';
import { jumpOf } from '#features/overview/jump-of.ts';

const party = (id: number): Party => ({ id, upn: '', displayName: '', kind: 'member', enabled: null, department: '', jobTitle: '' });

test.each([
  ['no accounts to the import', 'no-accounts', [], { screen: 'import' }],
  [
    'undecided accounts to the list of them',
    'undecided',
    [party(1), party(2)],
    { screen: 'review', filter: { states: ['review', 'ambiguous'] } },
  ],
  ['one person to that person', 'pair-same-address', [party(7)], { screen: 'review', sourceId: 7 }],
  ['several people to where they are listed', 'pair-same-address', [party(7), party(8)], { screen: 'export' }],
  ['what no person stands for to the export', 'new-rule', [], { screen: 'export' }],
] as const)('a finding leads from %s', (_, code, parties, jump) => {
  expect(jumpOf({ code, parties: [...parties] }, true)).toEqual(jump);
});

test.each(['undecided', 'target-disabled'])('where no filter shows exactly those of %s they are listed one by one', (code) => {
  expect(jumpOf({ code, parties: [party(1), party(2)] }, false)).toEqual({ screen: 'export' });
});
