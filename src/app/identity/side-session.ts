import type { Cloud } from '#core/mapping/environment.ts';
import type { Problem } from './problem.ts';
import type { TenantClient } from './tenant-client.ts';

/** Somebody who is signed in. */
export interface SignedInAccount {
  readonly client: TenantClient;
  readonly userName: string;
  readonly tenantId: string;
  readonly tenantName: string | null;
  readonly domains: readonly string[];
  readonly cloud: Cloud;
  /** null: not known, as after a restart. */
  readonly granted: readonly string[] | null;
}

/** A sign-in that waits for the person. */
export interface PendingAttempt {
  readonly how: 'browser' | 'code';
  readonly code: { readonly userCode: string; readonly address: string } | null;
  readonly until: string;
  readonly ending: AbortController;
}

/** How one side of the open project stands with its tenant. */
export interface SideSession {
  pending: PendingAttempt | null;
  account: SignedInAccount | null;
  warning: string;
  problem: Problem | null;
}

export function newSideSession(): SideSession {
  return { pending: null, account: null, warning: '', problem: null };
}
