import { expect, test } from 'vitest';
import { jumpOf } from '#features/overview/jump-of.ts';

const person = (sourceId: number | null) => ({ sourceId, upn: '', name: '' });

test.each([
  ['no accounts to the import', 'no-accounts', [], { screen: 'import' }],
  [
    'undecided accounts to the list of them',
    'undecided',
    [person(1), person(2)],
    { screen: 'review', filter: { states: ['review', 'ambiguous'] } },
  ],
  ['one person to that person', 'M7', [person(7)], { screen: 'review', sourceId: 7 }],
  ['one person whom the directory does not hold to where they are listed', 'M7', [person(null)], { screen: 'export' }],
  ['several people to where they are listed', 'M7', [person(7), person(8)], { screen: 'export' }],
  ['what no person stands for to the export', 'new-rule', [], { screen: 'export' }],
] as const)('a finding leads from %s', (_, code, people, jump) => {
  expect(jumpOf({ code, people: [...people], count: people.length }, true)).toEqual(jump);
});

test('where no filter shows exactly those undecided they are listed one by one', () => {
  expect(jumpOf({ code: 'undecided', people: [person(1), person(2)], count: 2 }, false)).toEqual({ screen: 'export' });
});
