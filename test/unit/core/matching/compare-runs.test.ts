import { describe, expect, it } from 'vitest';
import type { Account } from '#core/directory/account.ts';
import { compareRuns, type Run } from '#core/matching/compare-runs.ts';
import { match } from '#core/matching/match.ts';
import type { MatchConstraints } from '#core/matching/match-result.ts';
import { accountOf } from './account-of.ts';

const FREE: MatchConstraints = { accepted: [], rejected: [], excluded: [] };

function run(source: readonly Account[], target: readonly Account[], constraints = FREE): Run {
  const steps = match(source, target, constraints);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return { source, target, result: step.value };
}

const NAMES = ['Robert Okonkwo', 'Anna Richter', 'Jan Novak', 'Aisha Rahman', 'Piotr Kowalski', 'Grace Adeyemi'];
const side = (domain: string): Account[] =>
  NAMES.map((name) => {
    const [givenName = '', surname = ''] = name.split(' ');
    return accountOf(`${givenName}.${surname}@${domain}`.toLowerCase(), name, { givenName, surname, city: 'Oslo' });
  });
const keys = (accounts: readonly Account[], index: number): string => (accounts[index] as Account).key;

describe('compareRuns', () => {
  const source = side('contoso.com');
  const target = side('fabrikam.com');

  it('finds nothing between two equal runs', () => {
    expect(compareRuns(run(source, target), run(source, target), FREE)).toEqual([]);
  });

  it('says that a suggestion went because it was rejected', () => {
    const constraints = { ...FREE, rejected: [[0, 0]] as const };
    const changes = compareRuns(run(source, target), run(source, target, constraints), constraints);
    expect(changes[0]).toMatchObject({
      source: keys(source, 0),
      before: { target: keys(target, 0) },
      sentence: 'Robert Okonkwo was rejected.',
    });
    expect(changes[0]!.after.target).not.toBe(keys(target, 0));
  });

  it('says who was given the target instead, and leaves out what a person decided', () => {
    const constraints = { ...FREE, accepted: [[1, 0]] as const };
    const changes = compareRuns(run(source, target), run(source, target, constraints), constraints);
    expect(changes.map((change) => change.source)).not.toContain(keys(source, 1));
    expect(changes.find((change) => change.source === keys(source, 0))?.sentence).toBe('Robert Okonkwo was accepted for Anna Richter.');
  });

  it('tells accounts apart by their keys when lists change, and names what is new or gone', () => {
    const without = run(source, target.slice(1));
    const all = run(source.toReversed(), target);
    expect(compareRuns(without, all, FREE).map((change) => [change.source, change.sentence])).toEqual([
      [keys(source, 0), 'Robert Okonkwo is new in the target tenant.'],
    ]);
    expect(compareRuns(all, without, FREE).map((change) => change.sentence)).toEqual(['Robert Okonkwo is no longer in the target tenant.']);
  });
});
