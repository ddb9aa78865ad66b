import { describe, expect, it } from 'vitest';
import { drive } from '#app/jobs/drive.ts';
import { considerPair } from '#app/matching/consider-pair.ts';
import { pairAccounts } from '#app/matching/pair-accounts.ts';
import { decide } from '#app/review/decide.ts';
import type { PairConsidered } from '#contract/calls/matching-calls.ts';
import type { ReviewDecision } from '#contract/calls/review-calls.ts';
import type { AccountFields } from '#core/directory/account.ts';
import { tempProject, type TempProject } from '#test/support/temp-project.ts';

const AT = '2026-11-24T10:00:00.000Z';
const NAMES = ['Robert Okonkwo', 'Anna Richter', 'Jan Novak', 'Aisha Rahman', 'Piotr Kowalski', 'Grace Adeyemi'];

function people(domain: string): AccountFields[] {
  return NAMES.map((name) => {
    const [givenName = '', surname = ''] = name.split(' ');
    return { userPrincipalName: `${givenName}.${surname}@${domain}`.toLowerCase(), displayName: name, givenName, surname, city: 'Oslo' };
  });
}

function project(): TempProject & {
  sources: number[];
  targets: number[];
  consider: (s: number, t: number) => PairConsidered;
  take: (decision: ReviewDecision) => void;
} {
  const made = tempProject();
  const sources = made.add('source', ...people('contoso.com'));
  const targets = made.add('target', ...people('fabrikam.com'));
  drive(pairAccounts(made.db, made.tables, AT), () => true);
  return {
    ...made,
    sources,
    targets,
    consider: (s, t) => drive(considerPair(made.tables, s, t), () => true)!.result,
    take: (decision) => void decide(made.tables, [decision], 'Tess', AT),
  };
}

describe('considerPair', () => {
  it('gives the reasons of a pair that was suggested', () => {
    const { sources, targets, consider } = project();
    const answer = consider(sources[0]!, targets[0]!);
    expect(answer).toMatchObject({ outcome: 'listed', sentences: ['It was compared, and it is what Crosswalk suggests.'] });
    expect(answer.reasons[0]!.bits).toBeGreaterThan(0);
    expect(answer.probability).toBeGreaterThan(0.5);
  });

  it('says why a pair was never compared', () => {
    const { sources, targets, consider } = project();
    expect(consider(sources[0]!, targets[1]!)).toEqual({
      outcome: 'never-compared',
      probability: null,
      sentences: [expect.stringContaining('They share nothing by which pairs are found')],
      reasons: [],
    });
  });

  it('names the decisions that stand between the two, before everything else', () => {
    const { sources, targets, consider, take } = project();
    take({ act: 'reject', sourceId: sources[0]!, targetId: targets[0]! });
    expect(consider(sources[0]!, targets[0]!).sentences[0]).toBe('A person rejected this pair, so it is not offered again.');
    take({ act: 'accept', sourceId: sources[0]!, targetId: targets[2]!, takeOver: false });
    expect(consider(sources[0]!, targets[1]!).sentences[0]).toBe('A person paired the source account with Jan Novak.');
    expect(consider(sources[2]!, targets[2]!).sentences[0]).toBe('A person gave the target account to Robert Okonkwo.');
    take({ act: 'exclude', sourceId: sources[1]!, reason: 'leaver', note: '' });
    expect(consider(sources[1]!, targets[1]!).sentences[0]).toMatch(/^A person excluded the source account\. Has left/);
  });

  it('tells a candidate who has the target instead', () => {
    const { tables, add, sources, targets, consider, db } = project();
    const [twin] = add('source', {
      ...people('contoso.com')[0],
      userPrincipalName: 'bob.okonkwo@contoso.com',
      displayName: 'Bob Okonkwo',
      givenName: 'Bob',
    });
    tables.meta.setPairingStale(true);
    expect(consider(twin!, targets[0]!).sentences.at(-1)).toMatch(/^Accounts have changed since they were last paired/);
    drive(pairAccounts(db, tables, AT), () => true);
    expect(consider(twin!, targets[0]!)).toMatchObject({ outcome: 'listed' });
    expect(consider(twin!, targets[0]!).sentences).toContain('The target account fits Robert Okonkwo better.');
    expect(tables.suggestions.read(sources[0]!)?.targetId).toBe(targets[0]);
  });

  it('refuses an account that is gone', () => {
    const { sources, consider } = project();
    expect(() => consider(sources[0]!, 99_999)).toThrow('no longer in the project');
  });
});
