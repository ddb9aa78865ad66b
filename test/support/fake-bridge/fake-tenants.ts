import type { tenantCalls, TenantSide } from '#contract/calls/tenant-calls.ts';
import type { Handlers } from '#contract/create-dispatcher.ts';

/** Nobody is signed in anywhere. */
export function fakeTenantHandlers(): Handlers<typeof tenantCalls> {
  const side: TenantSide = {
    choice: { cloud: 'public', clientId: '', hint: '' },
    pending: null,
    account: null,
    expected: null,
    warning: '',
    problem: null,
  };
  return {
    'tenants.status': () => ({ kept: true, source: side, target: side, findings: [] }),
    'tenants.choose': () => ({}),
    'tenants.signIn': () => ({}),
    'tenants.cancelSignIn': () => ({}),
    'tenants.signOut': () => ({}),
    'tenants.forget': () => ({}),
  };
}
