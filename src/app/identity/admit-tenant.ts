import type { Side } from '#core/directory/account.ts';
import type { Problem } from './problem.ts';

/** The tenant somebody signed in to. */
export interface ArrivedTenant {
  readonly tenantId: string;
  readonly name: string | null;
  readonly domains: readonly string[];
}

/** What the project holds of a side already. */
export interface ExpectedTenant {
  readonly tenantId: string | null;
  readonly name: string | null;
  /** Domains of the accounts that were taken in. */
  readonly accountDomains: readonly string[];
}

export type Admission = { readonly refused: Problem } | { readonly refused: null; readonly warning: string };

/**
 * Compares the tenant of a sign-in with what the project expects. Refused is what cannot be meant: the
 * same tenant on both sides, another tenant than before, the other side's tenant. What may be meant
 * but looks odd is a warning.
 */
export function admitTenant(side: Side, tenant: ArrivedTenant, expected: Readonly<Record<Side, ExpectedTenant>>): Admission {
  const here = expected[side];
  const otherSide: Side = side === 'source' ? 'target' : 'source';
  const other = expected[otherSide];
  const called = nameOf(tenant);
  if (other.tenantId === tenant.tenantId) {
    return refuse(
      'same-tenant',
      `${called} is already the ${otherSide} tenant of this project, and a tenant cannot be moved to itself.`,
      `Sign in with an account of the ${side} tenant. The page lets you choose another account.`,
    );
  }
  if (here.tenantId !== null && here.tenantId !== tenant.tenantId) {
    return refuse(
      'other-tenant',
      `You signed in to ${called}, but the ${side} tenant of this project is ${here.name ?? here.tenantId}.`,
      `Sign in with an account of ${here.name ?? 'that tenant'}. If the project was begun with the wrong tenant, forget it first.`,
    );
  }
  const shares = (domains: readonly string[]): boolean => domains.some((domain) => tenant.domains.includes(domain));
  if (shares(here.accountDomains) || tenant.domains.length === 0) return { refused: null, warning: '' };
  if (shares(other.accountDomains)) {
    return refuse(
      'other-side',
      `You signed in to ${called}, to which the ${otherSide} accounts of this project belong.`,
      `Sign in with an account of the ${side} tenant, or sign in here as the ${otherSide} tenant.`,
    );
  }
  if (here.accountDomains.length === 0) return { refused: null, warning: '' };
  const listed = here.accountDomains.slice(0, 3).join(', ');
  return {
    refused: null,
    warning: `None of this tenant’s domains (${tenant.domains.slice(0, 3).join(', ')}) is a domain of the ${side} accounts in the project (${listed}). Make sure that it is the right one before you read it.`,
  };
}

function refuse(code: string, message: string, next: string): Admission {
  return { refused: { code, message, next } };
}

function nameOf({ name, domains, tenantId }: ArrivedTenant): string {
  const domain = domains[0];
  if (name === null) return domain ?? tenantId;
  return domain === undefined ? name : `${name} (${domain})`;
}
