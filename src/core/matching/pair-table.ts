import type { AlignedField } from './fields-compared.ts';

/** The value pairs of one aligned field among all candidates. */
export interface ValuePairs {
  readonly field: AlignedField;
  /** Number of the value pair of each candidate pair, -1 when either value is missing; behind the candidates, of `strangers` random pairs. */
  readonly of: Int32Array;
  /** Values and wording level of each value pair. */
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly label: Uint8Array;
}

/** All compared pairs, a column per comparison; levels as in `comparisons`. */
export interface PairTable {
  readonly size: number;
  /** Random pairs whose values stand in `values` behind the candidates. */
  readonly strangers: number;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly given: Uint8Array;
  readonly surname: Uint8Array;
  /** log2 of the chance that strangers' names agree like this. */
  readonly nameChance: Float32Array;
  /** Origins of the readings that agree best: source's in the low two bits, target's above. */
  readonly origins: Uint8Array;
  readonly login: Uint8Array;
  /** Levels of `COMPARISONS`, in that order. */
  readonly levels: readonly Uint8Array[];
  /** Bits from the words of functional accounts, in quarters, offset by 128; 0 for people. */
  readonly words: Uint8Array;
  /** Levels of `LEFT_OVER`. */
  readonly leftOver: Uint8Array;
  readonly values: readonly ValuePairs[];
}
