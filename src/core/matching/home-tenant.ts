import type { Account, Side } from '#core/directory/account.ts';
import { domainPart, guestHome } from '#core/text/clean-address.ts';

/** The domains in which a tenant's own accounts sign in; those of its guests are not among them. */
export function ownDomains(accounts: readonly Account[]): ReadonlySet<string> {
  const domains = new Set<string>();
  for (const { kind, fields } of accounts) {
    const upn = fields.userPrincipalName ?? '';
    if (kind !== 'guest' && !guestHome(upn) && upn.includes('@')) domains.add(domainPart(upn).toLowerCase());
  }
  return domains;
}

/**
 * Where an account is at home. A `stub` in the target is what somebody of the source was invited as:
 * never that person's new account, whether it is a guest or an external member. A source account that
 * is at home in the target counts as `native`: its pair is the account there. Every other guest is a `guest`.
 */
export function homeOf({ kind, fields }: Account, side: Side, otherDomains: ReadonlySet<string>): 'native' | 'guest' | 'stub' {
  const home = guestHome(fields.userPrincipalName ?? '') ?? (kind === 'guest' ? (fields.mail ?? null) : null);
  if (kind !== 'guest' && kind !== 'external-member') return 'native';
  if (home !== null && otherDomains.has(domainPart(home.toLowerCase()))) return side === 'target' ? 'stub' : 'native';
  return kind === 'guest' ? 'guest' : 'native';
}
