import { ownMemory, type Memory } from '#core/compare/memory.ts';
import type { Ragged } from '#core/compare/ragged.ts';
import { SHARED } from './blocking-rule.ts';
import type { DecidedRows } from './decided-rows.ts';
import { SHARED_BITS } from './gather-targets.ts';

/** A pair that has one of these bits has more in common than a likeness. */
const MORE_THAN_ALIKE = SHARED.wholeName | SHARED.other;
/** So many pairs are compared and weighed in a second: none is left out, and what strangers look like is learned from more. */
const FEW = 300_000;
/** Source rows gone through between two looks at the clock of whoever drives. */
const STEP = 20_000;

/**
 * Leaves out of many pairs those that have no more in common than half a name or names that are alike, where both
 * accounts have a counterpart: another account with the same whole name, and something beside it or half a name that is
 * rare or of the same place. Of 100,000 accounts these are a quarter to two thirds of what blocking finds, by profile of
 * the bench, and of the true pairs none to eight in ten thousand (typical 56 % and 7 of 73,804).
 * @param gathered what `gatherTargets` gave of the source rows, part by part.
 * @param decided rows that are taken to have no counterpart.
 * @param few up to so many pairs nothing is left out.
 * @returns the target rows of each source row, ascending. Yields now and then.
 */
export function* leaveLikenesses(
  gathered: readonly Ragged[],
  decided: DecidedRows,
  memory: Memory = ownMemory,
  few: number = FEW,
): Generator<void, Ragged> {
  const found = gathered.reduce((size, { items }) => size + items.length, 0);
  const counterparts = found > few ? yield* findCounterparts(gathered, decided) : noCounterparts(decided);
  const start = new Int32Array(memory(4 * (decided.source.length + 1)));
  const kept = new Int32Array(found);
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
function* findCounterparts(gathered: readonly Ragged[], decided: DecidedRows): Generator<void, Counterparts> {
  const found = noCounterparts(decided);
  let row = 0;
  for (const part of gathered) {
    for (let list = 0; list + 1 < part.start.length; list += STEP) {
      row = noteCounterparts(part, list, row, decided, found);
      yield;
    }
  }
  return found;
}

function noCounterparts({ source, target }: DecidedRows): Counterparts {
  return { source: new Uint8Array(source.length), target: new Uint8Array(target.length) };
}

function noteCounterparts({ start, items }: Ragged, from: number, row: number, decided: DecidedRows, found: Counterparts): number {
  const to = Math.min(from + STEP, start.length - 1);
  for (let list = from; list < to; list++) {
    const s = row + list - from;
    if (decided.source[s] === 1) continue;
    for (let k = start[list] as number; k < (start[list + 1] as number); k++) {
      const item = items[k] as number;
      if ((item & SHARED.wholeName) === 0 || (item & (SHARED.halfName | SHARED.other)) === 0) continue;
      const t = item >> SHARED_BITS;
      if (decided.target[t] === 1) continue;
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
