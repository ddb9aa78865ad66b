import type { PackedTexts } from '#core/compare/packed-texts.ts';
import type { Ragged } from '#core/compare/ragged.ts';
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

/** A side as far as it goes without the other. */
export interface ArrangedSide extends Pick<PreparedSide, 'roster' | 'invited'> {
  /** 1 for accounts that are the tenant's own as far as they show by themselves. */
  readonly native: Uint8Array;
  readonly texts: Partial<PreparedSide['texts']>;
}

const NO_LISTS: Ragged = { start: new Int32Array(), items: new Int32Array() };
/** The columns that follow from the other tenant, before it is known. */
export const OF_THE_OTHER = { reaching: new Uint8Array(), madeLogins: NO_LISTS, words: NO_LISTS };
