import type { SuggestionState } from '#core/matching/match-result.ts';
import type { ExclusionReason, LinkState } from './decision.ts';

/** The decision that stands for a source account, with the target as an id of the open project. */
export interface DecidedLink {
  readonly verdict:
    | { readonly act: 'accept'; readonly targetId: number }
    | { readonly act: 'unpair' }
    | { readonly act: 'exclude'; readonly reason: ExclusionReason; readonly note: string }
    | null;
  readonly rejectedIds: ReadonlySet<number>;
}

/** What the engine said of a source account when it last ran. */
export interface SuggestedLink {
  readonly state: SuggestionState;
  readonly targetId: number | null;
  readonly probability: number;
  /** Probability the engine gave to a pair with any target it considered; null for others. */
  probabilityOf(targetId: number): number | null;
  /** Targets it considered. */
  candidateIds(): readonly number[];
}

/** One line of the current crosswalk. */
export interface Link {
  readonly state: LinkState;
  /** A person decided it. */
  readonly decided: boolean;
  readonly targetId: number | null;
  readonly probability: number | null;
  readonly exclusion: ExclusionReason | null;
  readonly note: string;
}

/**
 * Where a source account stands: as a person decided, else as the engine suggested, as long as its
 * suggestion was neither rejected nor given to somebody else by a person. An account that loses its
 * suggestion is offered its other candidates (`ambiguous`), never silently the next best.
 *
 * The answer depends on nothing but its arguments, so the crosswalk is the same whatever the order
 * of decisions. `isHeldByOther` tells whether a person gave the target to another source account.
 */
export function resolveLink(decided: DecidedLink, suggested: SuggestedLink | null, isHeldByOther: (targetId: number) => boolean): Link {
  const open = { exclusion: null, note: '' } as const;
  const { verdict, rejectedIds } = decided;
  switch (verdict?.act) {
    case 'accept': {
      const { targetId } = verdict;
      return { ...open, state: 'accepted', decided: true, targetId, probability: suggested?.probabilityOf(targetId) ?? null };
    }
    case 'exclude':
      return { state: 'excluded', decided: true, targetId: null, probability: null, exclusion: verdict.reason, note: verdict.note };
    case 'unpair':
      return { ...open, state: 'none', decided: true, targetId: null, probability: null };
    case undefined:
      break;
  }
  if (!suggested) return { ...open, state: 'none', decided: false, targetId: null, probability: null };

  const { targetId } = suggested;
  if (targetId !== null && !rejectedIds.has(targetId) && !isHeldByOther(targetId)) {
    return { ...open, state: suggested.state, decided: false, targetId, probability: suggested.probability };
  }
  const others = suggested.candidateIds().some((candidate) => candidate !== targetId && !rejectedIds.has(candidate));
  const state = others && suggested.state !== 'none' ? 'ambiguous' : 'none';
  return { ...open, state, decided: false, targetId: null, probability: null };
}
