import type { Side } from '#core/directory/account.ts';
import type { ProjectedUser } from '#core/mapping/environment.ts';
import { unknownEnvironment, type EnvironmentFacts } from '#core/mapping/environment.ts';
import type { EnvironmentGiven, PersonFacts } from '#core/readiness/given.ts';

/** A user of an environment who is mapped to the same name in the target. */
export function mappedUser(name: string, more: Partial<ProjectedUser> = {}): ProjectedUser {
  const upn = `${name}@contoso.com`;
  return {
    key: `upn:${upn}`,
    upn,
    name,
    sourceKey: `upn:${upn}`,
    access: 'full',
    outcome: { is: 'mapped', target: `${name}@fabrikam.com`, targetKey: `upn:${name}@fabrikam.com` },
    exception: null,
    ...more,
  };
}

/** Somebody of whom the directories tell that all is well. */
export const WELL: PersonFacts = { upn: '', kind: 'member', enabled: true, licensed: true, deleted: false };

interface Wanted extends Partial<Omit<EnvironmentGiven, 'projection' | 'accountsOf'>> {
  readonly facts?: Partial<EnvironmentFacts>;
  readonly users?: readonly ProjectedUser[];
  /** What the directories tell, by key. */
  readonly people?: Readonly<Record<string, Partial<PersonFacts>>>;
}

/** An environment about which everything is known and well, but for what is wanted otherwise. */
export function makeGiven({ facts, users = [mappedUser('ann')], people = {}, ...more }: Wanted = {}): EnvironmentGiven {
  const well: EnvironmentFacts = {
    ...unknownEnvironment('Sales'),
    environmentId: '11111111-2222-3333-4444-555555555555',
    url: 'https://contoso.crm4.dynamics.com/',
    type: 'production',
    region: 'Europe',
    cloud: 'public',
    targetRegion: 'europe',
    targetCloud: 'public',
    managed: false,
    linkedToFinanceAndOperations: false,
    lockbox: false,
    customerManagedKey: false,
    components: [],
  };
  const personOf = (side: Side, key: string): PersonFacts => ({ ...WELL, upn: key.replace('upn:', ''), ...people[`${side} ${key}`] });
  return {
    projection: { id: 1, facts: { ...well, ...facts }, users, leftOut: [] },
    isEverybody: false,
    lists: 1,
    listFaults: 0,
    accountsOf: (sourceKey, targetKey) => ({
      source: sourceKey === null ? undefined : personOf('source', sourceKey),
      target: personOf('target', targetKey),
    }),
    mailboxes: [],
    licences: [],
    answers: new Map([['storage', { status: 'done', evidence: '', note: '', due: null, happenedAt: null, by: 'Ann', at: '' }]]),
    windows: [],
    project: {
      sourceAccounts: 1,
      targetAccounts: 1,
      isPairingStale: false,
      waitingForSecond: new Set(),
      clouds: { source: null, target: null },
    },
    ...more,
  };
}
