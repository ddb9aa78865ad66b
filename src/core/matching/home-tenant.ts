import type { Account, Side } from '#core/directory/account.ts';
import { domainPart, guestHome, usualAt } from '#core/text/clean-address.ts';

/** What tells whether an account is at home in a tenant. */
export interface HomeTenant {
  readonly domains: ReadonlySet<string>;
  /** Whether one of the tenant's own accounts has an address: some have their mail in a domain that nobody signs in with. */
  readonly hasAddress: (address: string) => boolean;
}

/** Somebody who may have been invited into a tenant. */
export interface Invited {
  readonly kind: 'guest' | 'external-member';
  /** Where the invitation went, in lower case; empty when nobody knows. */
  readonly address: string;
}

/** Whether an account is one of its tenant's own people and things, as far as it shows by itself. */
export function isNative({ kind, fields }: Account): boolean {
  return kind !== 'guest' && !guestHome(fields.userPrincipalName ?? '');
}

/** The domain in which one of a tenant's own accounts signs in, or has its mail when no sign-in name is known; null for what its guests are named under. */
export function ownDomain(account: Account): string | null {
  const name = account.fields.userPrincipalName ?? account.fields.mail ?? '';
  const at = usualAt(name);
  if (at >= 0) return isNative(account) ? name.slice(at + 1) : null;
  return name.includes('@') && isNative(account) ? domainPart(name).toLowerCase() : null;
}

/** Whom an account was made for by invitation; null for all others. */
export function invitedOf({ kind, fields }: Account): Invited | null {
  if (kind !== 'guest' && kind !== 'external-member') return null;
  const home = guestHome(fields.userPrincipalName ?? '') ?? (kind === 'guest' ? (fields.mail ?? null) : null);
  return { kind, address: home?.toLowerCase() ?? '' };
}

/**
 * Where somebody invited is at home. A `stub` in the target is what somebody of the source was invited as:
 * never that person's new account, whether it is a guest or an external member. A source account that
 * is at home in the target is a `visitor`: its pair is the account there, unless the person has an account of the
 * source's own. Every other guest is a `guest`.
 */
export function homeOf({ kind, address }: Invited, side: Side, other: HomeTenant): 'native' | 'guest' | 'stub' | 'visitor' {
  if (address !== '' && (other.domains.has(domainPart(address)) || other.hasAddress(address)))
    return side === 'target' ? 'stub' : 'visitor';
  return kind === 'guest' ? 'guest' : 'native';
}
