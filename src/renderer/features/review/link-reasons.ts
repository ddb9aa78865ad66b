import type { StrongestReason } from '#core/matching/strongest-reason.ts';

type OpenReason = 'by-hand' | 'left-open' | 'not-paired-yet' | 'given-away' | 'several-alike' | 'nobody-alike' | 'too-unlike';

/**
 * Why a link is as it is, as the app codes it beside the reasons of exclusions: what speaks most for the pair,
 * else why there is none. Written out, so that the page does not carry the engine for the sake of its words.
 */
export const LINK_REASONS = [
  'name',
  'sign-in-name',
  'address',
  'employee-id',
  'immutable-id',
  'phone',
  'words',
  'work',
  'place',
  'nothing',
  'by-hand',
  'left-open',
  'not-paired-yet',
  'given-away',
  'several-alike',
  'nobody-alike',
  'too-unlike',
] as const satisfies readonly (StrongestReason | OpenReason)[];
