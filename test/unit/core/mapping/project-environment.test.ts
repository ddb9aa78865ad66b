import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildUserMapping } from '#core/mapping/build-user-mapping.ts';
import type { CrosswalkLine, EnvironmentException, EnvironmentUser } from '#core/mapping/environment.ts';
import { unknownEnvironment } from '#core/mapping/environment.ts';
import { projectEnvironment } from '#core/mapping/project-environment.ts';
import { formatUserMapping } from '#core/deliverables/usermapping-csv.ts';
import { checkUserMapping } from '#test/support/check-user-mapping.ts';
import { toEnd } from '#test/support/to-end.ts';

const facts = unknownEnvironment('Sales');
const at = '2026-11-28T10:00:00.000Z';

function user(upn: string, more: Partial<EnvironmentUser> = {}): EnvironmentUser {
  return { key: `upn:${upn}`, upn, name: upn, access: 'full', leftOut: null, sourceKey: `upn:${upn}`, ...more };
}

function line(upn: string, more: Partial<CrosswalkLine> = {}): CrosswalkLine {
  const target = { key: `upn:${upn}.t`, upn: upn.replace('contoso', 'fabrikam') };
  return { key: `upn:${upn}`, upn, state: 'sure', target, exclusion: null, note: '', ...more };
}

function project(users: EnvironmentUser[], lines: CrosswalkLine[], exceptions: EnvironmentException[] = []) {
  const byKey = new Map(lines.map((one) => [one.key, one]));
  return toEnd(projectEnvironment({ id: 7, facts, users, exceptions, lineOf: (key) => byKey.get(key) }));
}

describe('projectEnvironment', () => {
  it('takes of the crosswalk what concerns the users of the environment, in the spelling of their own list', () => {
    const { users } = project([user('Ann@contoso.com'), user('bob@contoso.com')], [line('Ann@contoso.com'), line('zoe@contoso.com')]);
    expect(users).toMatchObject([
      { upn: 'Ann@contoso.com', outcome: { is: 'mapped', target: 'Ann@fabrikam.com' } },
      { upn: 'bob@contoso.com', outcome: { is: 'unmapped', why: 'not-in-directory' } },
    ]);
  });

  it.each([
    [
      'excluded',
      { state: 'excluded', target: null, exclusion: 'leaver', note: 'gone' },
      { is: 'excluded', reason: 'leaver', note: 'gone' },
    ],
    ['without a target', { state: 'none', target: null }, { is: 'unmapped', why: 'without-target' }],
    ['undecided', { state: 'review', target: null }, { is: 'unmapped', why: 'undecided' }],
    ['the same in both tenants', { target: { key: 't', upn: 'A@contoso.com' } }, { is: 'unmapped', why: 'refused', code: 'same-address' }],
  ] as const)('says of somebody %s what becomes of them', (_name, more, outcome) => {
    expect(project([user('a@contoso.com')], [line('a@contoso.com', more)]).users[0]?.outcome).toMatchObject(outcome);
  });

  it('leaves out whoever is nobody to be mapped, and includes them where a person wants it', () => {
    const users = [user('app@contoso.com', { leftOut: 'application' })];
    expect(project(users, [line('app@contoso.com')])).toMatchObject({ users: [], leftOut: [{ reason: 'application' }] });
    const include: EnvironmentException = { user: 'upn:app@contoso.com', act: { is: 'include' }, why: 'signs in', by: 'Ann', at };
    expect(project(users, [line('app@contoso.com')], [include])).toMatchObject({
      users: [{ outcome: { is: 'mapped' }, exception: expect.stringContaining('signs in (Ann, 2026-11-28)') }],
      leftOut: [],
    });
  });

  it('lets an exception have the word here, with another target or none', () => {
    const other = { key: 'upn:new@fabrikam.com', upn: 'new@fabrikam.com' };
    const exception = (act: EnvironmentException['act']): EnvironmentException => ({
      user: 'upn:a@contoso.com',
      act,
      why: 'w',
      by: 'Ann',
      at,
    });
    const outcome = (act: EnvironmentException['act']) =>
      project([user('a@contoso.com')], [line('a@contoso.com')], [exception(act)]).users[0]?.outcome;
    expect(outcome({ is: 'target', key: other.key, target: other })).toEqual({ is: 'mapped', target: other.upn, targetKey: other.key });
    expect(outcome({ is: 'target', key: other.key, target: null })).toMatchObject({ is: 'unmapped', why: 'without-target' });
    expect(outcome({ is: 'exclude', reason: 'not-in-scope' })).toEqual({ is: 'excluded', reason: 'not-in-scope', note: 'w' });
  });

  it('always adds up, loses nobody and gives a file that Microsoft’s documented checks accept', () => {
    const upn = fc.constantFrom(
      'a@contoso.com',
      'A@contoso.com',
      'b@contoso.com',
      'c@contoso.com',
      'jürgen@contoso.com',
      '',
      'd',
      'e@x.com',
    );
    const target = fc.option(fc.record({ key: upn, upn }), { nil: null });
    const users = fc.uniqueArray(
      fc.record({
        key: fc.stringMatching(/^k[0-9]$/),
        upn,
        name: fc.string(),
        access: fc.constantFrom('full', 'administrative'),
        leftOut: fc.constantFrom(null, null, 'application', 'stub'),
        sourceKey: fc.option(fc.stringMatching(/^s[0-4]$/), { nil: null }),
      }),
      { selector: ({ key }) => key },
    );
    const lines = fc.array(
      fc.record({
        key: fc.stringMatching(/^s[0-4]$/),
        upn,
        state: fc.constantFrom('accepted', 'sure', 'review', 'ambiguous', 'none', 'excluded'),
        target,
        exclusion: fc.constant(null),
        note: fc.string(),
      }),
    );
    const exceptions = fc.uniqueArray(
      fc.record({
        user: fc.stringMatching(/^k[0-9]$/),
        act: fc.oneof(
          fc.record({ is: fc.constant('target' as const), key: upn, target }),
          fc.record({ is: fc.constant('exclude' as const), reason: fc.constant('other' as const) }),
          fc.record({ is: fc.constant('include' as const) }),
        ),
        why: fc.string(),
        by: fc.constant('Ann'),
        at: fc.constant(at),
      }),
      { selector: (one) => one.user },
    );
    fc.assert(
      fc.property(users, lines, exceptions, (someUsers, someLines, some) => {
        const projection = project(someUsers, someLines, some);
        const count = (is: string): number => projection.users.filter(({ outcome }) => outcome.is === is).length;
        expect(count('mapped') + count('excluded') + count('unmapped')).toBe(projection.users.length);
        const all = [...projection.users, ...projection.leftOut].map(({ key }) => key);
        expect(all.toSorted()).toEqual(someUsers.map(({ key }) => key).toSorted());
        const pairs = projection.users.flatMap(({ upn: source, outcome }) =>
          outcome.is === 'mapped' ? { source, target: outcome.target } : [],
        );
        const { mapping, refused } = buildUserMapping(pairs);
        expect(refused).toEqual([]);
        expect(checkUserMapping('usermapping.csv', Buffer.from(formatUserMapping(mapping), 'ascii'))).toEqual([]);
        const reversed = project((someUsers as EnvironmentUser[]).toReversed(), someLines, some.toReversed());
        expect(reversed).toEqual(projection);
      }),
      { numRuns: 400 },
    );
  });
});
