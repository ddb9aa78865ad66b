import type { PackedTexts } from '#core/compare/packed-texts.ts';
import type { Invited } from './home-tenant.ts';
import type { Roster } from './roster.ts';
import type { TextKind } from './side-vocabularies.ts';
import type { PatternUse } from './tenant-names.ts';

/** What one tenant has to know of the other to be prepared. */
export interface TenantFacts {
  readonly uses: readonly PatternUse[];
  /** Those in which its own accounts sign in. */
  readonly domains: readonly string[];
  /** Addresses that somebody may have been invited at. */
  readonly invited: readonly string[];
}

/** A side whose numbers are its own still, in the order in which its rows first name what they stand for; see `joinSides`. */
export interface PreparedSide {
  readonly roster: Omit<Roster, 'guest' | 'visitor' | 'successor'>;
  readonly facts: TenantFacts;
  /** Rows that somebody may have been invited as. */
  readonly invited: readonly (Invited & { readonly row: number })[];
  /** The addresses of the other tenant's `invited` that one of its own accounts has. */
  readonly hosts: readonly string[];
  /** What the numbers stand for. */
  readonly texts: Readonly<Record<TextKind, PackedTexts>>;
}
