import type { tenantCalls, TenantSide } from '#contract/calls/tenant-calls.ts';
import type { tenantListCalls } from '#contract/calls/tenant-list-calls.ts';
import type { Handlers } from '#contract/create-dispatcher.ts';

/** Nobody is signed in anywhere. */
export function fakeTenantHandlers(): Handlers<typeof tenantCalls & typeof tenantListCalls> {
  const side: TenantSide = {
    choice: { cloud: 'public', clientId: '', hint: '' },
    pending: null,
    account: null,
    expected: null,
    warning: '',
    problem: null,
    reads: [],
    hasLists: false,
  };
  return {
    'tenants.status': () => ({ kept: true, source: side, target: side, findings: [], proxy: null }),
    'tenants.choose': () => ({}),
    'tenants.signIn': () => ({}),
    'tenants.cancelSignIn': () => ({}),
    'tenants.signOut': () => ({}),
    'tenants.answerProxy': () => ({ open: true }),
    'tenants.forget': () => ({}),
    'tenants.read': () => ({}),
    'tenants.pauseReading': () => ({}),
    'tenants.readFile': () => ({ fileId: 'read-1', name: 'Contoso users.csv' }),
    'tenants.licences': () => ({ licences: [], table: { date: '2024-03-31', extended: '2024-03-31', products: 1 } }),
    'tenants.environments': () => ({ environments: [] }),
    'tenants.keepEnvironment': () => ({ id: 1 }),
    'tenants.lookAtList': () => ({
      name: 'Contoso licences.csv',
      sha256: 'ab12',
      reading: null,
      changes: { before: null, after: 0, unchanged: 0, changes: [] },
      revision: 1,
    }),
    'tenants.takeList': () => ({ id: 1 }),
    'tenants.lists': () => ({ lists: [] }),
    'tenants.takeListBack': () => ({}),
    'tenants.saveList': () => ({ savedAs: null }),
    'tenants.checkTargets': () => ({}),
    'tenants.stopCheck': () => ({}),
    'tenants.targetCheck': () => ({ possible: false, running: null, problem: null, last: null }),
  };
}
