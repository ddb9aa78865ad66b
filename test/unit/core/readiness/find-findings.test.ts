import { describe, expect, it } from 'vitest';
import type { Cloud, ProjectedUser } from '#core/mapping/environment.ts';
import { findFindings } from '#core/readiness/find-findings.ts';
import type { EnvironmentGiven } from '#core/readiness/given.ts';
import { RULE_SET_VERSIONS, ruleSetOf } from '#core/readiness/rule-sets.ts';
import { makeGiven, mappedUser } from '#test/support/readiness/make-given.ts';
import { toEnd } from '#test/support/to-end.ts';

const newest = ruleSetOf(null);

function codes(given: EnvironmentGiven, version: string | null = null): string[] {
  return toEnd(findFindings(ruleSetOf(version), [given])).map(({ code, severity }) => `${severity} ${code}`);
}

const source = 'source upn:ann@contoso.com';
const target = 'target upn:ann@fabrikam.com';
const signedIn = (from: Cloud | null, to: Cloud | null): EnvironmentGiven['project'] => ({
  ...makeGiven().project,
  clouds: { source: from, target: to },
});
const unmapped = (why: 'undecided' | 'without-target' | 'not-in-directory', more: Partial<ProjectedUser> = {}): ProjectedUser =>
  mappedUser('bob', { outcome: { is: 'unmapped', why, message: '' }, ...more });
const refused = (code: 'same-address' | 'source-twice' | 'target-invalid'): ProjectedUser =>
  mappedUser('bob', { outcome: { is: 'unmapped', why: 'refused', code, message: 'Because.' } });

describe('the rules of the newest version', () => {
  it('say nothing where everything is known and well', () => {
    expect(codes(makeGiven())).toEqual([]);
  });

  it.each<[string, EnvironmentGiven, string[]]>([
    ['no accounts', makeGiven({ project: { ...makeGiven().project, targetAccounts: 0 } }), ['blocker no-accounts']],
    ['an old pairing', makeGiven({ project: { ...makeGiven().project, isPairingStale: true } }), ['warning pairing-stale']],
    ['no list', makeGiven({ lists: 0, users: [] }), ['blocker no-list']],
    ['nobody mapped', makeGiven({ users: [] }), ['blocker no-pairs']],
    ['rows that could not be read', makeGiven({ listFaults: 3 }), ['warning list-faults']],
    [
      'a decision that waits for a second person',
      makeGiven({ project: { ...makeGiven().project, waitingForSecond: new Set(['upn:ann@contoso.com']) } }),
      ['blocker needs-second'],
    ],
    ['an address twice', makeGiven({ users: [mappedUser('ann'), refused('source-twice')] }), ['blocker M5']],
    ['a name that cannot be written', makeGiven({ users: [mappedUser('ann'), refused('target-invalid')] }), ['blocker M6']],
    ['the same name on both sides', makeGiven({ users: [mappedUser('ann'), refused('same-address')] }), ['blocker M7']],
    [
      'an address on both sides of the file',
      makeGiven({
        users: [mappedUser('ann', { outcome: { is: 'mapped', target: 'BOB@contoso.com', targetKey: 'upn:x' } }), mappedUser('bob')],
      }),
      ['warning M5-both-sides'],
    ],
    ['a disabled target', makeGiven({ people: { [target]: { enabled: false } } }), ['blocker M9']],
    ['a deleted target', makeGiven({ people: { [target]: { deleted: true, enabled: null } } }), ['blocker M9']],
    ['a target of which nobody says', makeGiven({ people: { [target]: { enabled: null } } }), ['question M9-unknown']],
    ['a target without a licence', makeGiven({ people: { [target]: { licensed: false } } }), ['blocker M10']],
    ['a target whose licence nobody tells', makeGiven({ people: { [target]: { licensed: null } } }), ['question M10-unknown']],
    ['somebody renamed since', makeGiven({ people: { [source]: { upn: 'ann.new@contoso.com' } } }), ['warning M11']],
    ['somebody undecided', makeGiven({ users: [mappedUser('ann'), unmapped('undecided')] }), ['warning undecided']],
    ['somebody without a target', makeGiven({ users: [mappedUser('ann'), unmapped('without-target')] }), ['warning without-target']],
    ['somebody unknown', makeGiven({ users: [mappedUser('ann'), unmapped('not-in-directory')] }), ['warning not-in-directory']],
    [
      'an unmapped administrator',
      makeGiven({ users: [mappedUser('ann'), unmapped('undecided', { access: 'administrative' })] }),
      ['note administrative'],
    ],
    ['a mapped application', makeGiven({ people: { [source]: { kind: 'application' } } }), ['warning source-not-a-person']],
    ['a blocked source', makeGiven({ people: { [source]: { enabled: false } } }), ['note source-disabled']],
    ['a guest as target', makeGiven({ people: { [target]: { kind: 'guest' } } }), ['warning target-guest']],
    ['an admin account as target', makeGiven({ people: { [target]: { kind: 'admin' } } }), ['warning target-privileged']],
    ['an admin account of an admin', makeGiven({ people: { [target]: { kind: 'admin' }, [source]: { kind: 'admin' } } }), []],
    ['a shared mailbox as target', makeGiven({ people: { [target]: { kind: 'shared' } } }), ['warning target-shared']],
    ['a program as target', makeGiven({ people: { [target]: { kind: 'service' } } }), ['warning target-service']],
    [
      'a source that only Active Directory knows so',
      makeGiven({ users: [mappedUser('ann', { upn: 'ann@corp.local' })] }),
      ['warning M11', 'warning source-private-domain'],
    ],
    [
      'a target that only Active Directory knows so',
      makeGiven({ users: [mappedUser('ann', { outcome: { is: 'mapped', target: 'ann@Fabrikam.LAN', targetKey: 'upn:x' } })] }),
      ['warning target-private-domain'],
    ],
    [
      'a target on the initial domain',
      makeGiven({
        users: [mappedUser('ann', { outcome: { is: 'mapped', target: 'ann@Fabrikam.onmicrosoft.com', targetKey: 'upn:x' } })],
      }),
      ['note target-onmicrosoft'],
    ],
    ['a trial environment', makeGiven({ facts: { type: 'trial' } }), ['blocker type']],
    ['an environment of unknown type', makeGiven({ facts: { type: null } }), ['question type-unknown']],
    ['a Managed Environment', makeGiven({ facts: { managed: true } }), ['blocker managed']],
    ['finance and operations', makeGiven({ facts: { linkedToFinanceAndOperations: true } }), ['blocker finance']],
    ['another cloud', makeGiven({ facts: { targetCloud: 'gcc' } }), ['blocker cloud']],
    ['clouds of which nobody knows', makeGiven({ facts: { cloud: null, targetCloud: null } }), ['question cloud-unknown']],
    ['a cloud that a sign-in tells', makeGiven({ facts: { cloud: null, targetCloud: null }, project: signedIn('public', 'public') }), []],
    ['another cloud than was said, as a sign-in shows', makeGiven({ project: signedIn('public', 'china') }), ['blocker cloud']],
    ['another region', makeGiven({ facts: { targetRegion: 'United States' } }), ['blocker region']],
    ['an unknown region', makeGiven({ facts: { targetRegion: null } }), ['question region-unknown']],
    ['Lockbox on', makeGiven({ facts: { lockbox: true } }), ['question lockbox']],
    ['Lockbox unknown', makeGiven({ facts: { lockbox: null } }), ['question lockbox-unknown']],
    ['a customer-managed key', makeGiven({ facts: { customerManagedKey: true } }), ['question customer-key']],
    ['components unknown', makeGiven({ facts: { components: null } }), ['question components']],
    ['no id', makeGiven({ facts: { environmentId: null } }), ['note environment-id']],
    ['Customer Voice', makeGiven({ facts: { components: ['customer-voice'] } }), ['blocker component-customer-voice']],
    ['sites', makeGiven({ facts: { components: ['power-pages'] } }), ['question component-power-pages']],
    ['apps of other vendors', makeGiven({ facts: { components: ['isv-apps'] } }), ['question component-isv-apps']],
    [
      'a mailbox to be configured again',
      makeGiven({ mailboxes: [{ key: 'upn:ann@contoso.com', upn: 'ann@contoso.com', target: '', work: 'reconfigure', why: '' }] }),
      ['note mailbox-reconfigure'],
    ],
    [
      'a mailbox nobody tells of',
      makeGiven({ mailboxes: [{ key: 'upn:ann@contoso.com', upn: 'ann@contoso.com', target: '', work: 'unknown', why: '' }] }),
      ['question mailbox-unknown'],
    ],
    ['too few licences', makeGiven({ licences: [{ name: 'Dynamics 365 Sales', needed: 3, available: 2 }] }), ['warning licences']],
    [
      'licences nobody tells of',
      makeGiven({ licences: [{ name: 'Power Apps Premium', needed: 3, available: null }] }),
      ['question licences-unknown'],
    ],
    ['licences that give no access', makeGiven({ licences: [{ name: 'Visio Plan 2', needed: 3, available: null }] }), []],
    ['storage nobody looked at', makeGiven({ answers: new Map() }), ['question storage']],
    [
      'a preparation that has run out',
      makeGiven({ windows: [{ code: 'prepare', title: '', text: '', sources: [], days: 7, state: 'over', from: '', until: '' }] }),
      ['warning prepare-over'],
    ],
  ])('speak of %s', (_name, given, expected) => {
    expect(codes(given)).toEqual(expected);
  });

  it('name those concerned, the value found and every source with its date', () => {
    const [type] = toEnd(findFindings(newest, [makeGiven({ facts: { type: 'teams' } })]));
    expect(type?.title).toContain('teams');
    expect(type?.sources).toEqual([expect.objectContaining({ date: '2026-02-13' })]);
    const [same] = toEnd(findFindings(newest, [makeGiven({ users: [mappedUser('ann'), refused('same-address')] })]));
    expect(same?.concerns).toEqual([{ side: 'source', key: 'upn:bob@contoso.com', upn: 'bob@contoso.com', name: 'bob' }]);
    expect(same?.why).toMatch(/domain moves along/);
    const [lockbox] = toEnd(findFindings(newest, [makeGiven({ facts: { lockbox: true } })]));
    expect(lockbox?.sources.map(({ date }) => date)).toEqual(['2024-09-18', '2022-11-04', null]);
  });

  it('say of a draft for everybody what concerns the people, as warnings, and nothing of an environment', () => {
    const given = makeGiven({
      isEverybody: true,
      lists: 0,
      answers: new Map(),
      facts: { type: null, lockbox: null, components: null },
      people: { [target]: { enabled: false } },
    });
    expect(codes(given)).toEqual(['warning M9']);
  });

  it('are said once of the project, and of each environment for itself', () => {
    const project = { ...makeGiven().project, isPairingStale: true };
    const sales = makeGiven({ project });
    const other = makeGiven({ project, facts: { managed: true } });
    const found = toEnd(findFindings(newest, [sales, { ...other, projection: { ...other.projection, id: 2 } }]));
    expect(found.map(({ code, environment }) => [code, environment?.id ?? null])).toEqual([
      ['pairing-stale', null],
      ['managed', 2],
    ]);
  });
});

describe('the versions of the rules', () => {
  it.each(RULE_SET_VERSIONS)('of $version are read, say nothing where all is well, and fill every text', ({ version }) => {
    const set = ruleSetOf(version);
    expect(set.version).toBe(version);
    expect(codes(makeGiven({ licences: [] }), version)).toEqual([]);
    const everything = makeGiven({
      lists: 0,
      listFaults: 2,
      users: [refused('same-address'), refused('source-twice'), refused('target-invalid')],
      facts: { type: 'trial', managed: true, region: 'A', cloud: 'gcc', components: set.components.map(({ id }) => id) },
      licences: [{ name: 'Dynamics 365', needed: 2, available: 1 }],
    });
    const found = toEnd(findFindings(set, [everything]));
    expect(found.length).toBeGreaterThan(5);
    for (const { title, why, remedy } of found) expect(title + why + remedy).not.toMatch(/[{}]/);
  });

  it('are the newest unless one is chosen that there is', () => {
    expect(ruleSetOf(null).version).toBe('2026-02-13');
    expect(ruleSetOf('1999-01-01').version).toBe('2026-02-13');
  });

  it('differ where Microsoft’s texts do', () => {
    const voice = makeGiven({ facts: { components: ['customer-voice'] } });
    expect(codes(voice, '2024-09-18')).toEqual(['warning component-customer-voice']);
    const managed = makeGiven({ facts: { managed: true } });
    expect(codes(managed, '2022-11-04')).toEqual([]);
    expect(ruleSetOf('2022-11-04').windows).toEqual([]);
    expect(ruleSetOf('2026-02-13').windows.map(({ id, days }) => [id, days])).toEqual([
      ['request', 7],
      ['prepare', 7],
    ]);
  });
});
