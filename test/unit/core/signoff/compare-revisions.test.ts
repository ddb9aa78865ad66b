import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRevisions } from '#core/signoff/compare-revisions.ts';
import type { EnvironmentProjection } from '#core/mapping/environment.ts';
import { makeContent, makePerson } from '#test/support/signoff/make-revision.ts';
import { toEnd } from '#test/support/to-end.ts';

const [ann, bob, cy] = [makePerson('ann'), makePerson('bob'), makePerson('cy')];
const other = { key: 'upn:x@fabrikam.com', upn: 'x@fabrikam.com', name: 'X', kind: 'member' };

describe('compareRevisions', () => {
  it('names nobody when only the order, the head or who decided the same differs', () => {
    const before = makeContent([ann, bob, cy]);
    const after = makeContent([cy, { ...ann, decided: true, state: 'accepted', by: 'Tess', at: '2026-11-24T10:00:00.000Z' }, bob], {
      number: 2,
      previous: 'a'.repeat(64),
      frozenBy: 'Somebody else',
    });
    expect(toEnd(compareRevisions(before, after))).toEqual([]);
  });

  it('tells who changed, by whom and why', () => {
    const decided = { decided: true, by: 'Tess', at: '2026-11-24T10:00:00.000Z' };
    const after = makeContent([
      { ...ann, ...decided, state: 'accepted', target: other },
      { ...bob, ...decided, state: 'excluded', target: null, exclusion: 'leaver', note: 'gone in May' },
      { ...cy, ...decided, state: 'none', target: null },
    ]);
    expect(toEnd(compareRevisions(makeContent([ann, bob, cy]), after))).toEqual([
      {
        change: 'changed',
        upn: 'ann@contoso.com',
        name: 'ann',
        before: 'becomes ann@fabrikam.com',
        after: 'becomes x@fabrikam.com',
        by: 'Tess',
        why: 'This target was chosen.',
      },
      {
        change: 'changed',
        upn: 'bob@contoso.com',
        name: 'bob',
        before: 'becomes bob@fabrikam.com',
        after: 'excluded: leaver (gone in May)',
        by: 'Tess',
        why: 'gone in May',
      },
      {
        change: 'changed',
        upn: 'cy@contoso.com',
        name: 'cy',
        before: 'becomes cy@fabrikam.com',
        after: 'no target',
        by: 'Tess',
        why: 'The account was left without a target.',
      },
    ]);
  });

  it('tells who came and went', () => {
    expect(toEnd(compareRevisions(makeContent([ann, bob]), makeContent([bob, cy])))).toMatchObject([
      { change: 'removed', upn: 'ann@contoso.com', after: '' },
      { change: 'added', upn: 'cy@contoso.com', before: '' },
    ]);
  });

  it('knows somebody again whose object id became known, and tells a new name', () => {
    const known = { ...ann, key: 'id:1', by: 'Tess' };
    expect(toEnd(compareRevisions(makeContent([ann]), makeContent([known])))).toEqual([]);
    expect(toEnd(compareRevisions(makeContent([known]), makeContent([{ ...known, name: 'Ann Lee' }])))).toMatchObject([
      {
        change: 'changed',
        before: '“ann”: becomes ann@fabrikam.com',
        after: '“Ann Lee”: becomes ann@fabrikam.com',
        by: null,
        why: 'Was renamed.',
      },
    ]);
  });

  it('tells an exception of one environment, and who entered or left one', () => {
    const sales = named(makeContent([ann, bob]).environments[0]!, 1, 'Sales');
    const before = makeContent([ann, bob], { environments: [sales] });
    const excepted = sales.users.map((user) =>
      user.upn === ann.upn ? { ...user, outcome: { is: 'excluded', reason: 'leaver', note: '' } as const } : user,
    );
    const after = makeContent([ann, bob], { environments: [{ ...sales, users: excepted.slice(0, 1) }] });
    expect(toEnd(compareRevisions(before, after))).toMatchObject([
      { upn: ann.upn, before: 'becomes ann@fabrikam.com; in Sales', after: 'becomes ann@fabrikam.com; in Sales: excluded: leaver' },
      { upn: bob.upn, before: 'becomes bob@fabrikam.com; in Sales', after: 'becomes bob@fabrikam.com' },
    ]);
  });

  it('pauses every 2,000 people, and says how far it is', () => {
    const many = makeContent(Array.from({ length: 10_000 }, (_, n) => makePerson(`p${n}`)));
    const steps = [...compareRevisions(many, many)];
    expect(steps.length).toBeGreaterThanOrEqual(20);
    expect(steps.at(-1)).toBe(20_000);
  });

  it('names exactly those who were touched, in any order', () => {
    const logins = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(logins, fc.infiniteStream(fc.constantFrom('same', 'other', 'gone', 'new')), (names, fates) => {
        const fateOf = new Map(names.map((name) => [name, fates.next().value as string]));
        const fate = (...wanted: string[]): string[] => names.filter((name) => wanted.includes(fateOf.get(name)!));
        const before = makeContent(fate('same', 'other', 'gone').map((name) => makePerson(name)));
        const after = makeContent(
          [
            ...fate('new', 'same').map((name) => makePerson(name)),
            ...fate('other').map((name) => makePerson(name, { target: null, state: 'none' })),
          ].reverse(),
        );
        const told = toEnd(compareRevisions(before, after));
        expect(told.map(({ name }) => name).sort()).toEqual(fate('other', 'gone', 'new').sort());
        const kinds = { other: 'changed', gone: 'removed', new: 'added' } as Record<string, string>;
        for (const { name, change } of told) expect(change).toBe(kinds[fateOf.get(name)!]);
      }),
    );
  });
});

function named(projection: EnvironmentProjection, id: number, name: string): EnvironmentProjection {
  return { ...projection, id, facts: { ...projection.facts, name } };
}
