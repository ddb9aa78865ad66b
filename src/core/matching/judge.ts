import type { SuggestionState } from './match-result.ts';

/** What the state of a source account follows from. */
export interface Judgement {
  /** Probability of the assigned pair. */
  readonly probability: number;
  /** Probability of the runner-up, 0 when there is none. */
  readonly rival: number;
  /**
   * However likely, a person has to look: nothing but the name speaks for the pair and others have that name,
   * or one of the accounts is deleted, or what is left of a first employment.
   */
  readonly needsLook: boolean;
}

/** Accepted without a person looking: one error in a hundred at this very edge, far fewer on average above it. */
export const SURE = 0.99;
/** Below this a pair is not offered: the account has no suggestion. */
export const OFFERED = 0.05;
/** A runner-up a quarter as likely as the best makes it a choice between several. */
const SERIOUS = 0.25;

/** The state that a source account with an assigned target is in. */
export function judge({ probability, rival, needsLook }: Judgement): SuggestionState {
  if (probability < OFFERED) return 'none';
  if (probability >= SURE) return needsLook ? 'review' : 'sure';
  return rival >= probability * SERIOUS && rival >= OFFERED ? 'ambiguous' : 'review';
}
