import { ownMemory, type Memory } from '#core/compare/memory.ts';
import { COMPARISONS } from './comparisons.ts';
import type { AlignedField } from './fields-compared.ts';

/** The pairs of value tuples of one group of fields among all candidates. */
export interface TuplePairs {
  /** Number of the tuple pair of each candidate pair; behind the candidates, of `strangers` random pairs. */
  readonly of: Int32Array;
  /** Tuples of each tuple pair. */
  readonly source: Int32Array;
  readonly target: Int32Array;
}

/** The value pairs of one aligned field among all candidates. */
export interface ValuePairs {
  readonly field: AlignedField;
  readonly group: TuplePairs;
  /** Number of the value pair of each tuple pair of the group, -1 when either value is missing. */
  readonly of: Int32Array;
  /** Values and wording level of each value pair. */
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly label: Uint8Array;
}

/** The number of a candidate's value pair, -1 when either value is missing. */
export function valuePairOf({ of, group }: ValuePairs, pair: number): number {
  return of[group.of[pair] as number] as number;
}

/** What is written of each candidate pair, a column per comparison; levels as in `comparisons`. */
export interface PairColumns {
  readonly source: Int32Array;
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
}

/** All compared pairs. */
export interface PairTable extends PairColumns {
  readonly size: number;
  /** Random pairs whose values stand in `values` behind the candidates. */
  readonly strangers: number;
  readonly target: Int32Array;
  readonly groups: readonly TuplePairs[];
  readonly values: readonly ValuePairs[];
}

/** The numbers of all pairs, in order. */
export function everyPair({ size }: Pick<PairTable, 'size'>, memory: Memory = ownMemory): Int32Array {
  const pairs = new Int32Array(memory(4 * size));
  for (let pair = 0; pair < size; pair++) pairs[pair] = pair;
  return pairs;
}

/**
 * Empty columns for so many candidates.
 * @param make where the memory comes from, so that several threads can write into the same columns.
 */
export function makePairColumns(size: number, make: (bytes: number) => ArrayBufferLike = (bytes) => new ArrayBuffer(bytes)): PairColumns {
  const bytes = (): Uint8Array => new Uint8Array(make(size));
  return {
    source: new Int32Array(make(4 * size)),
    given: bytes(),
    surname: bytes(),
    nameChance: new Float32Array(make(4 * size)),
    origins: bytes(),
    login: bytes(),
    levels: COMPARISONS.map(bytes),
    words: bytes(),
    leftOver: bytes(),
  };
}
