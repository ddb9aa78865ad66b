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
/** Most errors expected among all that are accepted so; where little but names is known too many lie near the edge. */
const MOST_WRONG = 0.001;
/** Of a hundred and fewer: one project in ten may have an error. */
const MOST_WRONG_OF_FEW = 0.1;
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

/**
 * The probability from which on pairs are sure: of all that are at least as likely no more than one in a thousand is
 * expected to be wrong (a bound on the share of false discoveries, Storey 2002).
 * @param probabilities of the pairs that are sure by themselves, in any order; they are put in order.
 */
export function sureFrom(probabilities: Float32Array): number {
  probabilities.sort();
  let wrong = 0;
  let least = 1;
  for (let k = probabilities.length - 1; k >= 0; k--) {
    const probability = probabilities[k] as number;
    wrong += 1 - probability;
    // Those as likely as each other are sure together or not at all.
    if (k > 0 && probabilities[k - 1] === probability) continue;
    if (wrong > Math.max(MOST_WRONG * (probabilities.length - k), MOST_WRONG_OF_FEW)) break;
    least = probability;
  }
  return least;
}
