/** What the engine says of one source account. */
export type SuggestionState = 'sure' | 'review' | 'ambiguous' | 'none';

/**
 * The pairs that were compared and are worth showing, a column each: those of source account `i` stand from
 * `start[i]` up to `start[i + 1]`, best first, at most 20. Indexes point into the arrays given to `match`.
 */
export interface CandidateColumns {
  readonly start: Int32Array;
  readonly target: Int32Array;
  /** Match weights: the sum of the log2 likelihood ratios plus the log2 prior odds, in bits. */
  readonly weight: Float32Array;
  /** Calibrated probabilities that the two accounts are the same person or thing, 0 to 1. */
  readonly probability: Float32Array;
  /**
   * Packs the agreement level and the bits of each comparison of candidate `n`, for `explainPair` and its like. Packed when asked for,
   * since a run that is not kept asks for few; the array is used again for the next one. It keeps alive all that was compared.
   */
  readonly evidenceOf: (n: number) => Uint8Array;
  /** The bytes of it. */
  readonly evidenceSize: number;
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

/** All that a run says; explaining a pair later takes nothing but its model and its candidates. */
export interface MatchResult {
  /** One per source account, in the order of the input. */
  readonly suggestions: readonly Suggestion[];
  readonly candidates: CandidateColumns;
  readonly model: MatchModel;
  /** How many pairs were compared. */
  readonly pairsCompared: number;
}
