import { ownMemory, type Memory } from '#core/compare/memory.ts';
import type { Ragged } from '#core/compare/ragged.ts';
import { SHARED } from './blocking-keys.ts';
import { SHARED_BITS } from './gather-targets.ts';
import type { Rosters } from './join-sides.ts';

/** Whether decisions let a pair of rows stand. */
export type MayPair = (source: number, target: number) => boolean;

/** A pair that has one of these bits has more in common than a likeness. */
const MORE_THAN_ALIKE = SHARED.wholeName | SHARED.otherThanName;
/** Source rows gone through between two looks at the clock of whoever drives. */
const STEP = 20_000;

/**
 * Leaves out pairs that have no more in common than half a name or names that are alike, where both accounts have a
 * counterpart: another account with the same whole name, and something beside it or half a name that is rare or of the
 * same place. Those are half of what blocking finds (a quarter to six tenths on the data of the bench with 100,000
 * accounts), and of the true pairs there one in ten thousand at the most and mostly far fewer.
 * @param gathered what `gatherTargets` gave of the source rows, part by part.
 * @param mayPair a pair that decisions rule out makes no counterparts. By default all may.
 * @returns the target rows of each source row, ascending. Yields now and then.
 */
export function* leaveLikenesses(
  gathered: readonly Ragged[],
  sides: { readonly source: Pick<Rosters['source'], 'size'>; readonly target: Pick<Rosters['target'], 'size'> },
  mayPair: MayPair = () => true,
  memory: Memory = ownMemory,
): Generator<void, Ragged> {
  const counterparts = yield* findCounterparts(gathered, sides, mayPair);
  const start = new Int32Array(memory(4 * (sides.source.size + 1)));
  const kept = new Int32Array(gathered.reduce((size, { items }) => size + items.length, 0));
  let row = 0;
  for (const part of gathered) {
    for (let list = 0; list + 1 < part.start.length; list += STEP) {
      row = keepRows(part, list, row, counterparts, start, kept);
      yield;
    }
  }
  const size = start[row] as number;
  const items = new Int32Array(memory(4 * size));
  items.set(kept.subarray(0, size));
  return { start, items };
}

/** Which rows of each side have a counterpart. */
interface Counterparts {
  readonly source: Uint8Array;
  readonly target: Uint8Array;
}

/** Says of two accounts whether each has a counterpart. Yields now and then. */
export function* findCounterparts(
  gathered: readonly Ragged[],
  { source, target }: { readonly source: { readonly size: number }; readonly target: { readonly size: number } },
  mayPair: MayPair = () => true,
): Generator<void, Counterparts> {
  const found = { source: new Uint8Array(source.size), target: new Uint8Array(target.size) };
  let row = 0;
  for (const part of gathered) {
    for (let list = 0; list + 1 < part.start.length; list += STEP) {
      row = noteCounterparts(part, list, row, mayPair, found);
      yield;
    }
  }
  return found;
}

function noteCounterparts({ start, items }: Ragged, from: number, row: number, mayPair: MayPair, found: Counterparts): number {
  const to = Math.min(from + STEP, start.length - 1);
  for (let list = from; list < to; list++) {
    const s = row + list - from;
    for (let k = start[list] as number; k < (start[list + 1] as number); k++) {
      const item = items[k] as number;
      if ((item & SHARED.wholeName) === 0 || (item & (SHARED.halfName | SHARED.otherThanName)) === 0) continue;
      const t = item >> SHARED_BITS;
      if (!mayPair(s, t)) continue;
      found.source[s] = 1;
      found.target[t] = 1;
    }
  }
  return row + to - from;
}

function keepRows({ start, items }: Ragged, from: number, row: number, has: Counterparts, ends: Int32Array, kept: Int32Array): number {
  const to = Math.min(from + STEP, start.length - 1);
  let size = ends[row] as number;
  for (let list = from; list < to; list++) {
    const s = row + list - from;
    for (let k = start[list] as number; k < (start[list + 1] as number); k++) {
      const item = items[k] as number;
      const t = item >> SHARED_BITS;
      if ((item & MORE_THAN_ALIKE) !== 0 || has.source[s] === 0 || has.target[t] === 0) kept[size++] = t;
    }
    ends[s + 1] = size;
  }
  return row + to - from;
}
