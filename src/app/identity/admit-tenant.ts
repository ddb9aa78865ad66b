import type { Side } from '#core/directory/account.ts';
import { texts } from '#texts/texts.ts';
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
    return refuse('same-tenant', texts.identity.sameTenant(called, otherSide), texts.identity.signInToSide(side));
  }
  if (here.tenantId !== null && here.tenantId !== tenant.tenantId) {
    return refuse(
      'other-tenant',
      texts.identity.otherTenant(called, side, here.name ?? here.tenantId),
      texts.identity.signInToThat(here.name),
    );
  }
  const shares = (domains: readonly string[]): boolean => domains.some((domain) => tenant.domains.includes(domain));
  if (shares(here.accountDomains) || tenant.domains.length === 0) return { refused: null, warning: '' };
  if (shares(other.accountDomains)) {
    return refuse('other-side', texts.identity.otherSide(called, otherSide), texts.identity.signInAs(side, otherSide));
  }
  if (here.accountDomains.length === 0) return { refused: null, warning: '' };
  return {
    refused: null,
    warning: texts.identity.strangeDomains(tenant.domains.slice(0, 3), side, here.accountDomains.slice(0, 3)),
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
