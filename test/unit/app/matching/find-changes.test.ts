import { describe, expect, it } from 'vitest';
import { drive } from '#app/jobs/drive.ts';
import { pairAccounts } from '#app/matching/pair-accounts.ts';
import { decide } from '#app/review/decide.ts';
import { narrowReview, shownIds } from '#app/review/narrow-review.ts';
import { reviewColumns } from '#app/review/review-columns.ts';
import { flaggedRecords } from '#app/review/review-index.ts';
import type { AccountFields } from '#core/directory/account.ts';
import type { ReviewDecision } from '#contract/calls/review-calls.ts';
import { tempProject, type TempProject } from '#test/support/temp-project.ts';

const NO_FILTER = { states: [], kinds: [], reasons: [], bands: [], domains: [], departments: [], flags: [], search: '' };
const AT = '2026-11-24T10:00:00.000Z';
const NAMES = ['Robert Okonkwo', 'Anna Richter', 'Jan Novak', 'Aisha Rahman', 'Piotr Kowalski', 'Grace Adeyemi'];

function personOf(name: string, domain: string, login = name.toLowerCase().replace(' ', '.')): AccountFields {
  const [givenName = '', surname = ''] = name.split(' ');
  return { userPrincipalName: `${login}@${domain}`, displayName: name, givenName, surname, city: 'Oslo' };
}

function pairedProject(): TempProject & {
  sources: number[];
  targets: number[];
  pair: () => void;
  take: (decision: ReviewDecision) => void;
} {
  const project = tempProject();
  const sources = project.add('source', ...NAMES.map((name) => personOf(name, 'contoso.com')));
  const targets = project.add('target', ...NAMES.map((name) => personOf(name, 'fabrikam.com')));
  const pair = (): void => void drive(pairAccounts(project.db, project.tables, AT), () => true);
  const take = (decision: ReviewDecision): void => void decide(project.tables, [decision], 'Tess', AT);
  pair();
  return { ...project, sources, targets, pair, take };
}

describe('pairing again', () => {
  it('changes nothing where nothing happened', () => {
    const { tables, pair } = pairedProject();
    expect(tables.changes.list()).toEqual([]);
    pair();
    expect(tables.changes.count()).toBe(0);
  });

  it('says which open suggestions changed and why, and forgets it at the next pairing', () => {
    const { tables, sources, targets, pair, take } = pairedProject();
    take({ act: 'reject', sourceId: sources[0]!, targetId: targets[0]! });
    take({ act: 'accept', sourceId: sources[1]!, targetId: targets[2]!, takeOver: false });
    pair();
    expect(tables.changes.read(sources[0]!)).toEqual({
      sourceId: sources[0],
      state: 'sure',
      target: 'robert.okonkwo@fabrikam.com',
      sentence: 'robert.okonkwo@fabrikam.com was rejected.',
    });
    expect(tables.changes.read(sources[2]!)?.sentence).toBe('jan.novak@fabrikam.com was accepted for Anna Richter.');
    expect(tables.changes.read(sources[1]!)).toBeNull();
    expect(tables.changes.list().map(({ sourceUpn }) => sourceUpn)).toEqual(['jan.novak@contoso.com', 'robert.okonkwo@contoso.com']);

    const ids = tables.reviewRecords.ids();
    const columns = reviewColumns(ids, flaggedRecords(tables, ids));
    const narrowed = narrowReview(columns, { ...NO_FILTER, flags: ['changed'] });
    expect(new Set(shownIds(columns, narrowed))).toEqual(new Set([sources[2], sources[0]]));
    expect(narrowed.facets.flags.changed).toBe(2);

    pair();
    expect(tables.changes.count()).toBe(0);
  });

  it('tells a target that came since from one that was there', () => {
    const { tables, sources, targets, add, pair, take } = pairedProject();
    take({ act: 'reject', sourceId: sources[0]!, targetId: targets[0]! });
    pair();
    add('target', personOf('Robert Okonkwo', 'fabrikam.com', 'bob.okonkwo'));
    pair();
    expect(tables.changes.read(sources[0]!)).toMatchObject({
      state: 'none',
      sentence: 'bob.okonkwo@fabrikam.com is new in the target tenant.',
    });
  });
});
