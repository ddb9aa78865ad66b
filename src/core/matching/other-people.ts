import { ownMemory, type Memory } from '#core/compare/memory.ts';
import type { Rosters } from './join-sides.ts';
import type { NameFrequency } from './name-frequency.ts';
import { findRelatives, type HomePairs } from './relatives.ts';
import { measureStrangers } from './stranger-levels.ts';

/** What accounts of two people look like. */
export interface OtherPeople {
  /** See `measureStrangers`. */
  readonly strangers: readonly Float64Array[];
  /** See `findRelatives`. */
  readonly relatives: Float32Array | null;
}

/** Looks at strangers and relatives, for which no weights are needed. Yields 0 now and then. */
export function* meetOtherPeople(
  table: HomePairs,
  rosters: Rosters,
  frequency: NameFrequency,
  memory: Memory = ownMemory,
): Generator<number, OtherPeople> {
  const strangers = measureStrangers(rosters);
  yield 0;
  return { strangers, relatives: yield* findRelatives(table, rosters, frequency, memory) };
}
