import type { AppContract } from '#contract/app-contract.ts';
import type { Handlers } from '#contract/create-dispatcher.ts';
import { tellList } from '#app/review/tell-list.ts';
import type { ToldList } from '#contract/told-list.ts';
import type { Project, SecondReview } from '#contract/calls/project-calls.ts';
import type { Settings } from '#contract/calls/settings-calls.ts';
import { AppError } from '#contract/failure.ts';
import type { News } from '#contract/news.ts';
import { fakeDeliver } from './fake-deliver.ts';
import { fakeSignoff } from './fake-signoff.ts';
import { fakeImportHandlers } from './fake-import.ts';
import { fakeTenantHandlers } from './fake-tenants.ts';
import { createFakeAccounts } from './fake-accounts.ts';
import { fakeCandidates, fakeReasons } from './fake-link.ts';
import { FakeProject } from './fake-project.ts';
import { inventedParty } from './invented-people.ts';

const NO_OTHERS = { values: 0, decided: 0, sure: 0, open: 0, excluded: 0 };

/** Answers the whole contract from memory. `files` are the handles the fake host gave out. */
export function createFakeHandlers(
  size: number,
  files: ReadonlyMap<string, { name: string; size: number }>,
  publish: (news: News) => void,
): Handlers<AppContract> {
  let project: FakeProject | null = null;
  let name = 'Contoso to Fabrikam';
  let settings: Settings = { theme: 'system', reviewer: 'Sam Rivera', view: {} };
  let jobs = 0;
  let secondReview: SecondReview = { privileged: false, closeCalls: false };

  const open = (): FakeProject => {
    if (!project) throw new AppError('no-project', 'Open a project first.');
    return project;
  };
  const changed = (): void => publish({ type: 'project.changed', revision: open().revision });
  const job = (kind: string): { jobId: string } => {
    const jobId = `job-${(jobs += 1)}`;
    queueMicrotask(() => {
      publish({ type: 'job.progressed', jobId, job: kind, phase: '', done: 1, total: 2 });
      if (project) changed();
      publish({ type: 'job.ended', jobId, job: kind, outcome: 'done', failure: null });
    });
    return { jobId };
  };
  const describe = (): Project => {
    const { revision, past, future } = open();
    const list = open().list({ states: [], search: '' }, 'name');
    const file = {
      importId: 1,
      name: 'users.csv',
      title: 'Microsoft 365 admin center, Active users',
      mapping: false,
      rows: size,
      accounts: size,
      faults: 3,
      importedAt: '2026-11-20T09:30:00Z',
      reading: null,
    };
    return {
      name,
      location: `${name}.crosswalk`,
      revision,
      source: { name: 'Contoso', domains: ['contoso.example'], accounts: size, files: [file] },
      target: { name: 'Fabrikam', domains: ['fabrikam.example'], accounts: size, files: [{ ...file, importId: 2 }] },
      counts: list.facets.states,
      pairedAt: '2026-11-20T09:31:00Z',
      pairingStale: false,
      changedSuggestions: 0,
      secondReview,
      undo: past.length > 0 ? 'the last decision' : null,
      redo: future.length > 0 ? 'the last decision' : null,
      warnings: [],
    };
  };
  const start = (wanted: string): Project => {
    name = wanted;
    project = new FakeProject(size);
    changed();
    return describe();
  };
  return {
    ...createFakeAccounts(size, changed),
    'home.read': () => ({
      version: '0.1.0',
      recent: [{ recentId: 'r1', name: 'Northwind', location: 'Northwind.crosswalk', openedAt: '2026-11-21T10:00:00Z', missing: false }],
    }),
    'home.forget': () => ({}),
    'project.read': () => (project ? describe() : null),
    'project.create': (input) => start(input.name),
    'project.open': () => start('Northwind'),
    'project.openRecent': () => start('Northwind'),
    'project.trySamples': () => start('Samples'),
    'project.rename': (input) => {
      name = input.name ?? name;
      changed();
      return describe();
    },
    'project.setSecondReview': (wanted) => {
      secondReview = wanted;
      changed();
      return describe();
    },
    'project.saveCopy': () => ({ savedAs: 'Downloads/copy.crosswalk' }),
    'project.close': () => {
      project = null;
      publish({ type: 'project.closed' });
      return {};
    },
    ...fakeImportHandlers(files, job),
    ...fakeTenantHandlers(),
    'questions.count': () => ({ questions: 3, perWorkbook: 5_000 }),
    'questions.write': () => ({ savedAs: 'Downloads/Questions.xlsx', questions: 3 }),
    'answers.read': () => job('answers'),
    'answers.preview': () => ({ fileName: 'Questions.xlsx', answeredBy: '', revision: 1, answers: [] }),
    'answers.take': () => ({ taken: 0, changedSourceIds: [] }),
    'answers.saveResult': () => ({ savedAs: 'Downloads/result.csv', lines: 0 }),
    ...fakeSignoff(job),
    ...fakeDeliver(),
    'matching.start': () => job('pair'),
    'matching.model': () => null,
    'matching.consider': () => job('consider'),
    'matching.considered': () => ({ outcome: 'compared', probability: null, sentences: ['They share the full name.'], reasons: [] }),
    'job.read': () => null,
    'job.cancel': () => ({}),
    'review.everybody': () => {
      const everybody = { states: [], kinds: [], reasons: [], bands: [], domains: [], departments: [], flags: [], search: '' };
      const { sourceIds, undecidedIds } = open().list(everybody, 'name');
      return { ...tell(sourceIds, undecidedIds), rows: [], revision: 0 };
    },
    'review.list': ({ filter, sort }) => {
      const { sourceIds, undecidedIds, ...counts } = open().list(filter, sort);
      return { ...counts, ...tell(sourceIds, undecidedIds), rows: [], revision: 0 };
    },
    // Always more than can be told one by one.
    'review.changes': ({ filter }) => {
      const { facets, lowestProbability } = open().list(filter, 'name');
      return { facets, lowestProbability, revision: 0, changed: null };
    },
    'review.overview': () => ({
      accounts: size,
      suggested: size,
      coverage: { decided: 0, sure: size, open: 0, excluded: 0 },
      histogram: Array.from({ length: 100 }, (_, n) => (n === 99 ? size : 0)),
      bands: { none: 0, 'under-50': 0, '50-80': 0, '80-95': 0, '95-99': 0, 'over-99': size },
      departments: { values: [{ value: 'Sales', decided: 0, sure: size, open: 0, excluded: 0 }], others: NO_OTHERS },
      domains: { values: [{ value: 'contoso.example', decided: 0, sure: size, open: 0, excluded: 0 }], others: NO_OTHERS },
      deciders: [],
    }),
    'review.rows': ({ sourceIds }) => ({ rows: sourceIds.map((id) => open().row(id)), revision: 0 }),
    'review.read': ({ sourceId }) => {
      const n = sourceId - 1;
      const row = open().row(sourceId);
      const holder = (id: number) => {
        const held = open().holderOf(id, sourceId);
        return held === null ? null : inventedParty('source', held - 1);
      };
      return {
        row,
        fields: (['displayName', 'userPrincipalName', 'department', 'jobTitle', 'employeeId'] as const).map((field) => ({
          field,
          source: field === 'employeeId' ? null : row.source[field === 'userPrincipalName' ? 'upn' : field],
          target: field === 'employeeId' ? '4711' : (row.target?.[field === 'userPrincipalName' ? 'upn' : field] ?? null),
        })),
        reasons: row.target ? fakeReasons(n) : [],
        candidates: fakeCandidates(n, open().rejected).map((candidate) => ({ ...candidate, heldBy: holder(candidate.target.id) })),
        rivals: null,
        history: row.decided
          ? [{ at: '2026-11-23T10:00:00Z', by: settings.reviewer, sentence: 'Decided.', undone: false, latest: true }]
          : [],
        decidedBy: row.decided ? settings.reviewer : null,
      };
    },
    'review.findTargets': ({ words, limit }) => ({
      targets: Array.from({ length: size }, (_, n) => inventedParty('target', n))
        .filter((party) => `${party.displayName} ${party.upn}`.toLowerCase().includes(words.toLowerCase()))
        .slice(0, limit)
        .map((target) => ({ target, heldBy: null })),
    }),
    'review.decide': ({ decisions }) => {
      const changedSourceIds = open().decide(decisions);
      changed();
      return { changedSourceIds, rows: changedSourceIds.map((id) => open().row(id)), revision: 0 };
    },
    'review.countAll': ({ filter, decision }) => {
      const { shown, decisions } = open().forAll(filter, decision);
      const sampleIds = decisions.slice(0, 50).map(({ sourceId }) => sourceId);
      return { shown, concerned: decisions.length, lowestProbability: open().list(filter, 'name').lowestProbability, sampleIds, aside: [] };
    },
    'review.decideAll': ({ filter, decision }) => {
      open().decide(open().forAll(filter, decision).decisions);
      return job('decide');
    },
    'history.list': () => ({ steps: [], total: 0 }),
    'history.takeBack': ({ sourceId }) => {
      const changedSourceIds = open().decide([{ act: 'clear', sourceId }]);
      changed();
      return { changedSourceIds, sentence: 'the last decision' };
    },
    'history.undo': () => {
      const changedSourceIds = open().step('undo');
      changed();
      return { changedSourceIds, sentence: 'the last decision' };
    },
    'history.redo': () => {
      const changedSourceIds = open().step('redo');
      changed();
      return { changedSourceIds, sentence: 'the last decision' };
    },
    'export.preview': () => ({
      lines: 10,
      sample: ['Source,Destination', 'ada.berg@contoso.example,aberg@fabrikam.example'],
      users: 16,
      leftOut: { undecided: 3, withoutTarget: 2, notInDirectory: 0, excluded: 1, refused: 0 },
      findings: [
        {
          code: 'target-guest',
          ruleSet: '2026-02-13',
          severity: 'warning',
          title: 'Target accounts that are guests',
          why: 'Microsoft does not say whether a guest is accepted.',
          remedy: 'Use a member account.',
          sources: [{ title: 'Microsoft', date: '2026-02-13', url: null }],
          environment: null,
          people: [{ sourceId: 3, upn: 'ada.berg@contoso.example', name: 'Ada Berg' }],
          count: 1,
          acknowledged: null,
          lapsed: null,
        },
      ],
    }),
    'environments.list': () => ({ environments: [], components: [] }),
    'environments.save': () => ({ id: 1 }),
    'environments.remove': () => ({}),
    'environments.compareList': () => ({ jobId: 'job' }),
    'environments.listChanges': () => ({ changes: null }),
    'environments.importList': () => job('environment-list'),
    'environments.saveFaults': () => ({ savedAs: 'Downloads/faults.csv' }),
    'environments.removeList': () => ({}),
    'environments.users': () => ({ total: 0, users: [] }),
    'environments.except': () => ({}),
    'environments.exceptions': () => ({ entries: [] }),
    'readiness.read': () => {
      const progress = { done: 0, failed: 0, total: 0 };
      return { ruleSet: '2026-02-13', ruleSets: [], findings: [], environments: [], progress, licences: [], stock: null };
    },
    'readiness.setRuleSet': () => ({}),
    'readiness.acknowledge': () => ({}),
    'readiness.revoke': () => ({}),
    'readiness.answer': () => ({}),
    'readiness.setLicence': () => ({}),
    'readiness.mailboxes': () => ({ total: 0, people: [] }),
    'export.mapping': () => ({ savedAs: 'Downloads/usermapping.csv', lines: 10, sha256: 'ab'.repeat(32) }),
    'export.review': () => ({ savedAs: 'Downloads/review.csv', lines: 16 }),
    'export.createPreview': () => ({ accounts: 0, domain: 'fabrikam.example', withoutUpn: 0, sample: [] }),
    'export.createList': () => ({ savedAs: 'Downloads/bulk-create.csv', lines: 1 }),
    'settings.read': () => settings,
    'settings.write': (input) => {
      settings = { ...settings, ...(input as Partial<Settings>) };
      return settings;
    },
  };
}

let orders = 0;
/** Each list by an order of its own. */
function tell(sourceIds: readonly number[], undecidedIds: readonly number[]): ToldList {
  const undecided = new Set(undecidedIds);
  const idAt = (place: number): number => sourceIds[place]!;
  const list = {
    number: ++orders,
    size: sourceIds.length,
    idAt,
    isShown: () => true,
    isUndecided: (place: number) => undecided.has(idAt(place)),
  };
  return tellList(list, null, undefined).told;
}
