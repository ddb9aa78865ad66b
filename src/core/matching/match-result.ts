/** What the engine says of one source account. */
export type SuggestionState = 'sure' | 'review' | 'ambiguous' | 'none';

/** A pair that was compared and is worth showing. Indexes point into the arrays given to `match`. */
export interface Candidate {
  readonly source: number;
  readonly target: number;
  /** Match weight: the sum of the log2 likelihood ratios plus the log2 prior odds, in bits. */
  readonly weight: number;
  /** Calibrated probability that the two accounts are the same person or thing, 0 to 1. */
  readonly probability: number;
  /** The agreement level and the bits of each comparison, packed; only `explainPair` reads it. */
  readonly evidence: Uint8Array;
}

/** The engine's answer for one source account. */
export interface Suggestion {
  readonly source: number;
  readonly state: SuggestionState;
  /** The target assigned to it, or null. At most one source has any target. */
  readonly target: number | null;
  /** Probability of the assigned pair; for `none` that of the best candidate, 0 when there is none. */
  readonly probability: number;
  /** The best candidate other than the assigned one, or null. */
  readonly runnerUp: number | null;
  /** Bits between the assigned target and the runner-up; Infinity when there is no runner-up. */
  readonly margin: number;
}

/** Decisions the engine must respect. Indexes point into the arrays given to `match`. */
export interface MatchConstraints {
  /** Pairs a person accepted: they stand, both accounts are taken, and they are evidence. */
  readonly accepted: readonly (readonly [source: number, target: number])[];
  /** Pairs a person rejected: never offered again. */
  readonly rejected: readonly (readonly [source: number, target: number])[];
  /** Source accounts that are out of scope: they get no suggestion. */
  readonly excluded: readonly number[];
}

/** One reason for or against a pair, in order of weight. */
export interface Reason {
  /** The comparison that gave it, for example `surname` or `mail-address`. */
  readonly comparison: string;
  /** The agreement level reached, for example `exact`, `nickname`, `missing`. */
  readonly level: string;
  readonly sourceValue: string;
  readonly targetValue: string;
  /** Contribution in bits; negative speaks against the pair. */
  readonly bits: number;
  /** One sentence for a lay reader. */
  readonly sentence: string;
}

/** Where the engine is; `done` of `total` in the unit of the phase. */
export interface MatchProgress {
  readonly phase: 'normalise' | 'block' | 'compare' | 'weigh' | 'assign';
  readonly done: number;
  readonly total: number;
}

/**
 * What the engine learned from the two tenants: plain JSON, kept with the run so that any pair can
 * be explained later. Only core/matching looks inside.
 */
export interface MatchModel {
  readonly version: number;
  readonly [part: string]: unknown;
}

export interface MatchResult {
  /** One per source account, in the order of the input. */
  readonly suggestions: readonly Suggestion[];
  /** At most 20 per source account, best first, grouped by source in the order of the input. */
  readonly candidates: readonly Candidate[];
  readonly model: MatchModel;
  /** How many pairs were compared. */
  readonly pairsCompared: number;
}
