import { expect, test } from 'vitest';
import { decisionOf, readyRules } from '#features/review/decision-rules.ts';

const rules = readyRules(
  { kinds: { member: 90, guest: 12, admin: 2, shared: 3, room: 0 } },
  {
    domains: [
      { value: 'contoso.com', count: 40 },
      { value: 'gone.example', count: 0 },
    ],
  },
);

test('only what would reach somebody is offered, and never a rule about people', () => {
  expect(rules.map(({ id, count }) => [id, count])).toEqual([
    ['kind guest', 12],
    ['kind shared', 3],
    ['domain contoso.com', 40],
  ]);
});

test('every rule leaves alone what a person decided', () => {
  for (const { filter } of rules) expect(filter.flags).toContain('undecided');
});

test('accounts of a kind are left out for a reason, those of a domain are accepted where they follow the rules', () => {
  const [guests, , contoso] = rules;
  expect(guests).toMatchObject({ first: 'guest', filter: { kinds: ['guest'], domains: [] } });
  expect(decisionOf(guests!, 'leaver')).toEqual({ act: 'exclude', reason: 'leaver', note: '' });
  expect(contoso).toMatchObject({ filter: { domains: ['contoso.com'], flags: ['undecided', 'by-rule'] } });
  expect(decisionOf(contoso!, 'leaver')).toEqual({ act: 'accept' });
});
