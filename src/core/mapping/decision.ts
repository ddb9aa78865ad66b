import { texts } from '#texts/texts.ts';
import type { AccountField, AccountKind, Side } from '../directory/account.ts';
import type { SuggestionState } from '#core/matching/match-result.ts';

/** Why an account is left out of the mapping. The catalogue tells the consequence of each. */
export const EXCLUSION_REASONS = [
  'create-in-target',
  'leaver',
  'guest',
  'service-account',
  'shared-mailbox',
  'not-in-scope',
  'duplicate',
  'other',
] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/** Whether a text of the log is the code of a reason. */
export function isExclusionReason(text: string): text is ExclusionReason {
  return (EXCLUSION_REASONS as readonly string[]).includes(text);
}

/** A reason within a sentence; a code that this version does not know as it is. */
export function exclusionWithin(reason: string): string {
  return isExclusionReason(reason) ? texts.exclusions.within[reason] : reason;
}

/** What follows from a reason; empty for a code that this version does not know. */
export function consequenceOf(reason: string): string {
  return isExclusionReason(reason) ? texts.exclusions.consequence[reason] : '';
}

/** A person says what an account of either side is; null: what its fields say counts again. */
export interface Classification {
  readonly act: 'classify';
  readonly side: Side;
  readonly key: string;
  readonly kind: AccountKind | null;
}

/** A person says which file has the word on a field. */
export interface Preference {
  readonly act: 'prefer';
  readonly side: Side;
  readonly field: AccountField;
  /** Null: for every account of the side. */
  readonly key: string | null;
  /** The file's name; null: what the rule says counts again. */
  readonly file: string | null;
}

/** What a person can decide about one source account. Accounts are named by their keys. */
export type Decision =
  /** These two are the same. */
  | { readonly act: 'accept'; readonly source: string; readonly target: string }
  /** These two are never the same. */
  | { readonly act: 'reject'; readonly source: string; readonly target: string }
  /** Leave this account without a target for now, whatever the engine says. */
  | { readonly act: 'unpair'; readonly source: string }
  /** Leave this account out of the mapping. */
  | { readonly act: 'exclude'; readonly source: string; readonly reason: ExclusionReason; readonly note: string }
  /** Take back whatever was decided for this account except rejections; the engine's suggestion counts again. */
  | { readonly act: 'clear'; readonly source: string };

/** What a person notes of a source account beside what is decided about it. */
export type Remark =
  /** Set aside for later. */
  | { readonly act: 'flag'; readonly source: string }
  | { readonly act: 'unflag'; readonly source: string }
  /** Without a source account: on the whole step, such as where its decisions came from. */
  | { readonly act: 'comment'; readonly source: string; readonly note: string }
  /** A second reviewer agrees with what was decided. */
  | { readonly act: 'second'; readonly source: string };

/** An earlier entry of the log about one source account counts no longer, whatever came after it. */
export interface TakeBack {
  readonly act: 'take-back';
  readonly source: string;
  /** The number of that entry. */
  readonly entry: number;
}

/** Where a source account stands: as a person decided, else as the engine suggests. */
export type LinkState = 'accepted' | 'excluded' | SuggestionState;
/** All of them, those that wait for a person first. */
export const LINK_STATES = ['review', 'ambiguous', 'none', 'sure', 'accepted', 'excluded'] as const satisfies LinkState[];
