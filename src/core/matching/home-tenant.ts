import type { Account, Side } from '#core/directory/account.ts';
import { domainPart, guestHome } from '#core/text/clean-address.ts';
import { addressesOf } from './login-names.ts';

/** What tells whether an account is at home in a tenant. */
export interface HomeTenant {
  readonly domains: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
}

function isNative({ kind, fields }: Account): boolean {
  return kind !== 'guest' && !guestHome(fields.userPrincipalName ?? '');
}

/** The domains in which a tenant's own accounts sign in, or have their mail when no sign-in name is known; those of its guests are not among them. */
export function ownDomains(accounts: readonly Account[]): ReadonlySet<string> {
  const domains = new Set<string>();
  for (const account of accounts) {
    const name = account.fields.userPrincipalName ?? account.fields.mail ?? '';
    if (name.includes('@') && isNative(account)) domains.add(domainPart(name).toLowerCase());
  }
  return domains;
}

/**
 * Every address of a tenant's own accounts: some have their mail in a domain that nobody signs in with. Yields 0 now and then.
 * @param other the other tenant's accounts; without guests among them nobody asks, and the set stays empty.
 */
export function* nativeAddresses(accounts: readonly Account[], other: readonly Account[]): Generator<number, ReadonlySet<string>> {
  const addresses = new Set<string>();
  if (!other.some(({ kind }) => kind === 'guest' || kind === 'external-member')) return addresses;
  for (const [row, account] of accounts.entries()) {
    if (isNative(account)) for (const address of addressesOf(account)) addresses.add(address);
    if (row % 2_000 === 1_999) yield 0;
  }
  return addresses;
}

/**
 * Where an account is at home. A `stub` in the target is what somebody of the source was invited as:
 * never that person's new account, whether it is a guest or an external member. A source account that
 * is at home in the target counts as `native`: its pair is the account there. Every other guest is a `guest`.
 */
export function homeOf({ kind, fields }: Account, side: Side, other: HomeTenant): 'native' | 'guest' | 'stub' {
  const home = guestHome(fields.userPrincipalName ?? '') ?? (kind === 'guest' ? (fields.mail ?? null) : null);
  if (kind !== 'guest' && kind !== 'external-member') return 'native';
  const address = home?.toLowerCase() ?? '';
  if (address !== '' && (other.domains.has(domainPart(address)) || other.addresses.has(address)))
    return side === 'target' ? 'stub' : 'native';
  return kind === 'guest' ? 'guest' : 'native';
}
