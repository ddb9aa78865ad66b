import { describe, expect, it } from 'vitest';
import type { Account } from '#core/directory/account.ts';
import { match } from '#core/matching/match.ts';
import type { MatchConstraints } from '#core/matching/match-result.ts';
import { accountOf } from './account-of.ts';

const GIVEN = ['Alan', 'Berta', 'Carla', 'Derek', 'Elsa', 'Fergus', 'Greta', 'Hugo', 'Irma', 'Jonas', 'Karin', 'Lothar'];
const SURNAMES = ['Ostrowski', 'Petersen', 'Quintana', 'Rasmussen', 'Salvatore', 'Thornbury', 'Ulbricht', 'Vandamme'];
const MARRIED = ['Abelson', 'Brankovic', 'Castellani', 'Dunphy', 'Eriksen', 'Falkner', 'Gombosi', 'Hallberg'];
const PEOPLE = 60;
/** Of the first sixteen the target knows another surname: the doubtful ones. */
const DOUBTFUL = 16;

function tenants(): { source: Account[]; target: Account[] } {
  const draw = (side: 'source' | 'target'): Account[] =>
    Array.from({ length: PEOPLE }, (_, k) => {
      const givenName = `${GIVEN[k % 12]}${'aabbb'[Math.floor(k / 12)]}`;
      const surname = side === 'target' && k < DOUBTFUL ? MARRIED[k % 8]! : SURNAMES[(k * 5) % 8]!;
      const upn = side === 'source' ? `${givenName}.${surname}@contoso.com` : `u${7000 + k * 13}@fabrikam.com`;
      const department = `${side === 'source' ? 'Unit' : 'Group'} ${k % 6}`;
      return accountOf(upn.toLowerCase(), `${givenName} ${surname}`, { givenName, surname, department });
    });
  return { source: draw('source'), target: draw('target') };
}

const HALF = DOUBTFUL / 2;

/** How likely the second half of the doubtful people are, each with the counterpart that is theirs; `from` leaves the people before it out of both tenants. */
function likelihood(decisions: Partial<MatchConstraints>, from = 0): number {
  const { source, target } = tenants();
  const steps = match(source.slice(from), target.slice(from), { accepted: [], rejected: [], excluded: [], ...decisions });
  let step = steps.next();
  while (!step.done) step = steps.next();
  const { start, target: found, probability } = step.value.candidates;
  let sum = 0;
  for (let k = HALF - from; k < DOUBTFUL - from; k++) {
    for (let n = start[k]!; n < start[k + 1]!; n++) if (found[n] === k) sum += probability[n]!;
  }
  return sum / HALF;
}

const bits = (probability: number): number => Math.log2(probability / (1 - probability));

describe('what a reviewer decided', () => {
  const decided = Array.from({ length: HALF }, (_, k) => [k, k] as const);

  it('makes open pairs likelier that look like the accepted ones, and not only because their accounts are taken', () => {
    const accepted = likelihood({ accepted: decided });
    expect(accepted).toBeGreaterThan(likelihood({}) + 0.05);
    expect(bits(accepted)).toBeGreaterThan(bits(likelihood({}, HALF)) + 0.3);
  });

  it('makes open pairs less likely that look like the rejected ones', () => {
    expect(likelihood({ rejected: decided })).toBeLessThan(likelihood({}) - 0.05);
  });
});
