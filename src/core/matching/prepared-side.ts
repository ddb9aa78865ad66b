import type { Invited } from './home-tenant.ts';
import type { Roster } from './roster.ts';
import type { PatternUse } from './tenant-names.ts';

/** What one tenant has to know of the other to be prepared. */
export interface TenantFacts {
  readonly uses: readonly PatternUse[];
  /** Those in which its own accounts sign in. */
  readonly domains: readonly string[];
}

/** A side whose numbers are its own still, see `joinSides`. */
export interface PreparedSide {
  readonly roster: Omit<Roster, 'guest' | 'visitor' | 'successor'>;
  readonly facts: TenantFacts;
  /** Rows that somebody may have been invited as. */
  readonly invited: readonly (Invited & { readonly row: number })[];
  /** 1 for accounts that are the tenant's own as far as they show by themselves. */
  readonly native: Uint8Array;
}
