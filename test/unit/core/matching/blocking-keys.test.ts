import { expect, it } from 'vitest';
import { describeNameWords } from '#core/compare/name-words.ts';
import type { Account } from '#core/directory/account.ts';
import { findCandidates } from '#core/matching/block.ts';
import { buildRosters } from '#core/matching/build-rosters.ts';
import { accountOf } from './account-of.ts';

function drain<T>(steps: Generator<unknown, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

it('finds a mailbox by two words of which each is too common', () => {
  const desks = [
    'Reception',
    'Facilities',
    'Payroll',
    'Careers',
    'Helpdesk',
    'Orders',
    'Invoices',
    'Press',
    'Fleet',
    'Training',
    'Visitors',
  ];
  const cities = ['Oslo', 'Paris', 'Lyon', 'Turin', 'Porto', 'Malmo', 'Gdansk', 'Brno', 'Ghent', 'Cork', 'Leeds'];
  const mailboxes = (domain: string): Account[] =>
    desks.flatMap((desk) => cities.map((city) => accountOf(`${desk}.${city}@${domain}`.toLowerCase(), `${desk} ${city}`, {}, 'shared')));
  const { source, target, words } = drain(buildRosters(mailboxes('a.com'), mailboxes('b.com').toReversed()));
  const { start, items } = drain(findCandidates({ source, target }, drain(describeNameWords(words))));
  expect(items).toHaveLength(desks.length * cities.length);
  for (let row = 0; row < source.size; row++) {
    const found = items.subarray(start[row], start[row + 1]);
    expect([...found].map((t) => desks.length * cities.length - 1 - (target.order[t] as number))).toEqual([source.order[row]]);
  }
});
