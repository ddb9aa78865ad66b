import { unknownEnvironment, type EnvironmentProjection, type ProjectedUser } from '#core/mapping/environment.ts';
import type { LinkState } from '#core/mapping/decision.ts';
import type { DeliveryContent, RevisionContent, RevisionPerson } from '#core/signoff/revision-content.ts';
import { makeContent, makeDelivery, makePerson } from '#test/support/signoff/make-revision.ts';

const STATES: readonly LinkState[] = ['accepted', 'sure', 'sure', 'sure', 'review', 'ambiguous', 'none', 'excluded'];
/** Names that a careless writer turns into formulas, damage or the next column. */
const NAMES = [
  'Anna Müller',
  '=HYPERLINK("http://example.com","Anna")',
  '-2+3+cmd|" /C calc"!A0',
  'Søren "Sort" Ågård, jr.',
  'Νίκος Παπαδόπουλος',
  'محمد الفارسي',
  'Zoë <b>&amp;</b> Berg',
  'A very long name that goes on and on, as some directories have it, with a title before and a degree behind',
];
const AT = '2026-11-23T09:30:00.000Z';

/** A person of the sample: its place decides its state. */
function person(n: number): RevisionPerson {
  const state = STATES[n % STATES.length] as LinkState;
  const decided = state === 'accepted' || state === 'excluded';
  const isPaired = state === 'accepted' || state === 'sure';
  return makePerson(`user${String(n).padStart(6, '0')}`, {
    name: NAMES[n % NAMES.length] as string,
    state,
    decided,
    target: isPaired
      ? { key: `upn:u${n}@fabrikam.com`, upn: `u${n}@fabrikam.com`, name: NAMES[n % NAMES.length] as string, kind: 'member' }
      : null,
    probability: state === 'none' || state === 'excluded' ? null : 0.5 + (n % 50) / 100,
    reasons: isPaired ? ['Both are called the same, and few others are.', `The sign-in name follows the rule of this tenant (u${n}).`] : [],
    exclusion: state === 'excluded' ? (n % 3 === 0 ? 'leaver' : 'create-in-target') : null,
    note: state === 'excluded' ? 'Leaves on 31 December,\nas HR wrote.' : '',
    by: decided ? 'Tess Ting' : null,
    at: decided ? AT : null,
    department: n % 5 === 0 ? '' : 'Sales & Marketing',
  });
}

function environment(id: number, name: string, people: readonly RevisionPerson[]): EnvironmentProjection {
  return {
    id,
    facts: {
      ...unknownEnvironment(name),
      environmentId: `0000000${id}-1111-4222-8333-000000000000`,
      url: `https://contoso${id}.crm4.dynamics.com/`,
      type: 'production',
      region: 'europe',
      cloud: 'public',
      managed: false,
    },
    users: people.map(({ key, upn, name: shown, target, exclusion, note }): ProjectedUser => ({
      key,
      upn,
      name: shown,
      sourceKey: key,
      access: 'full',
      outcome: target
        ? { is: 'mapped', target: target.upn, targetKey: target.key }
        : exclusion !== null
          ? { is: 'excluded', reason: exclusion, note }
          : { is: 'unmapped', why: 'undecided', message: 'Nobody has decided about this account yet.' },
      exception: null,
    })),
    leftOut: [{ key: 'app', upn: '', name: '# Power Automate', reason: 'application' }],
  };
}

/** A delivery with something in every part, of so many people in environments of these names. */
export function sampleDelivery(
  count: number,
  names: readonly string[] = ['Contoso Sales (Production)', 'Contoso Sales / Production: the second one of a long name'],
): DeliveryContent {
  const people = Array.from({ length: count }, (_, n) => person(n));
  const content: RevisionContent = makeContent(people, {
    number: 2,
    previous: 'b'.repeat(64),
    ruleSets: ['2026-02-13'],
    environments: names.map((name, n) => environment(n + 1, name, n === 0 ? people : people.slice(0, Math.min(count, 500)))),
    files: [
      {
        side: 'source',
        name: 'contoso-users.csv',
        title: 'Entra admin center, users',
        sha256: 'a'.repeat(64),
        rows: count,
        accounts: count,
        faults: 3,
        importedAt: AT,
      },
      {
        side: 'environment',
        name: '=sales.csv',
        title: 'Dataverse, users',
        sha256: 'c'.repeat(64),
        rows: count,
        accounts: count,
        faults: 0,
        importedAt: AT,
      },
    ],
    findings: [
      {
        code: 'M9',
        ruleSet: '2026-02-13',
        severity: 'warning',
        title: 'Target accounts are disabled',
        why: 'Microsoft checks that every destination user exists and is active.',
        remedy: 'Enable them before the validation.',
        sources: [
          {
            title: 'Move an environment between tenants',
            date: '2026-02-13',
            url: 'https://learn.microsoft.com/power-platform/admin/move-environment-tenant',
          },
        ],
        environment: { id: 1, name: names[0] ?? '' },
        concerns: people.slice(0, 25).map(({ key, upn, name }) => ({ side: 'source', key, upn, name })),
        lapsed: null,
        acknowledged: { by: 'Tess Ting', at: AT, reason: 'They are enabled on the evening of the move.' },
      },
    ],
    readiness: [
      {
        environmentId: 1,
        items: [
          {
            code: 'flows',
            phase: 'before',
            title: 'Put flows into solutions',
            text: 'Flows outside of solutions do not move.',
            owner: 'source',
            sources: [],
            kind: 'person',
            status: 'done',
            evidence: 'All 31 flows are in “Sales core”.',
            note: '',
            due: '2026-11-30',
            happenedAt: null,
            answeredBy: 'Uwe',
            answeredAt: AT,
          },
        ],
      },
    ],
    mailboxes: people.slice(0, Math.ceil(count / 2)).map(({ upn }, n) => ({
      upn,
      target: `u${n}@fabrikam.com`,
      work: n % 3 === 0 ? 'reconfigure' : 'automatic',
      why: n % 3 === 0 ? 'The address is on the onmicrosoft.com domain, which changes.' : 'The target account has a mailbox.',
    })),
    licences: [
      { name: 'Dynamics 365 Sales Enterprise', needed: 40, available: 25 },
      { name: 'Power Apps Premium', needed: 12, available: null },
    ],
    toCreate: [
      { upn: 'new.person@fabrikam.com', name: 'New Person', source: 'np@contoso.com', department: 'Sales' },
      { upn: null, name: '+49 Person', source: 'p49@contoso.com', department: '' },
    ],
    decisions: people
      .filter(({ decided }) => decided)
      .map(({ upn, target, note, state }, n) => ({
        seq: n + 1,
        at: AT,
        by: 'Tess Ting',
        what: state === 'excluded' ? 'Left out' : 'Accepted',
        source: upn,
        target: target?.upn ?? '',
        reason: '',
        note,
        hash: n.toString(16).padStart(64, '0'),
      })),
  });
  const delivery = makeDelivery(content);
  return {
    ...delivery,
    signatures: [
      {
        role: 'client',
        name: 'Clara Client',
        title: 'Head of IT',
        organisation: 'Contoso',
        email: 'clara@contoso.com',
        at: '2026-11-23T11:00:00.000Z',
        zone: 'Europe/Berlin',
        mark: { kind: 'drawn', path: 'M 0 40 C 10 0 30 0 40 40 C 50 80 60 0 80 20 L 130 30' },
        statement: 'I have read this crosswalk and agree that the environments are moved with it.',
        digest: delivery.digest,
        signature: '',
        publicKey: '',
        keptBy: 'system',
      },
      {
        role: 'consultant',
        name: 'Carl Consultant',
        title: '',
        organisation: 'Northwind',
        email: 'carl@northwind.com',
        at: '2026-11-23T11:05:00.000Z',
        zone: 'Europe/Berlin',
        mark: { kind: 'typed', text: 'Carl Consultant' },
        statement: 'I have prepared this crosswalk with care.',
        digest: delivery.digest,
        signature: '',
        publicKey: '',
        keptBy: 'system',
      },
    ],
    changes: [
      {
        change: 'added',
        upn: 'user000001@contoso.com',
        name: NAMES[1] as string,
        before: '',
        after: 'Sure: u1@fabrikam.com',
        by: 'Tess Ting',
        why: 'New in the export.',
      },
      { change: 'removed', upn: 'gone@contoso.com', name: 'Gone', before: 'Accepted: gone@fabrikam.com', after: '', by: null, why: '' },
    ],
  };
}
