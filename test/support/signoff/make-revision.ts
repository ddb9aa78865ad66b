import { unknownEnvironment } from '#core/mapping/environment.ts';
import type { DeliveryContent, RevisionContent, RevisionPerson } from '#core/signoff/revision-content.ts';
import { canonicalPieces } from '#core/signoff/canonicalise.ts';
import { nodeCrypto } from '#app/signoff/node-crypto.ts';

/** A person of a revision: paired with somebody of the target unless said otherwise. */
export function makePerson(login: string, change: Partial<RevisionPerson> = {}): RevisionPerson {
  return {
    key: `upn:${login}@contoso.com`,
    upn: `${login}@contoso.com`,
    name: login,
    kind: 'member',
    enabled: true,
    licensed: true,
    department: 'Sales',
    state: 'sure',
    decided: false,
    target: { key: `upn:${login}@fabrikam.com`, upn: `${login}@fabrikam.com`, name: login, kind: 'member' },
    probability: 0.99,
    reasons: ['Same name.'],
    exclusion: null,
    note: '',
    by: null,
    at: null,
    ...change,
  };
}

/** A revision of some people, all of them in one projection. */
export function makeContent(people: readonly RevisionPerson[], change: Partial<RevisionContent> = {}): RevisionContent {
  return {
    format: 'crosswalk-revision/1',
    project: 'Contoso joins Fabrikam',
    number: 1,
    previous: null,
    frozenAt: '2026-11-23T10:00:00.000Z',
    frozenBy: 'Tess Ting',
    needs: ['client'],
    tenants: { source: { name: 'Contoso', domains: ['contoso.com'] }, target: { name: 'Fabrikam', domains: ['fabrikam.com'] } },
    files: [],
    ruleSets: [],
    people,
    environments: [
      {
        id: 0,
        facts: unknownEnvironment('Everybody'),
        users: people.map(({ upn, name, key, target, exclusion, note }) => ({
          key,
          upn,
          name,
          sourceKey: key,
          access: 'full',
          outcome: target
            ? { is: 'mapped', target: target.upn, targetKey: target.key }
            : exclusion === null
              ? { is: 'unmapped', why: 'undecided', message: 'Nobody has decided yet.' }
              : { is: 'excluded', reason: exclusion, note },
          exception: null,
        })),
        leftOut: [],
      },
    ],
    findings: [],
    readiness: [],
    mailboxes: [],
    licences: [],
    toCreate: [],
    decisions: [],
    ...change,
  };
}

/** The same as something to be delivered, without signatures. */
export function makeDelivery(content: RevisionContent): DeliveryContent {
  return { content, digest: nodeCrypto.sha256(canonicalPieces(content)), signatures: [], changes: [] };
}
