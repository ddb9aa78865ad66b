import { ownMemory, type Memory } from '#core/compare/memory.ts';
import type { Ragged } from '#core/compare/ragged.ts';
import type { Blocks, BlockRun } from './block-list.ts';
import type { Rosters } from './join-sides.ts';

type Sides = Pick<Rosters, 'source' | 'target'>;

/** Source rows gone through between two looks at the clock of whoever drives. */
const STEP = 4_000;

/** The bits behind a target row that say what it has in common with the source row (`SHARED`). */
export const SHARED_BITS = 3;
const SHARED_MASK = 2 ** SHARED_BITS - 1;

/**
 * What all blocks bring to the source rows `from` up to `to`: list `s - from` of the answer are the target rows of source
 * row `s`, ascending, each once, and only such as may pair at all, with `SHARED_BITS` behind each. Yields now and then.
 */
export function* gatherTargets(
  all: readonly Blocks[],
  sides: Sides,
  from: number,
  to: number,
  memory: Memory = ownMemory,
): Generator<void, Ragged> {
  const count = new Int32Array(to - from + 1);
  for (const blocks of all) {
    countTargets(blocks, from, to, count);
    yield;
  }
  for (let row = 0; row < to - from; row++) count[row + 1] = (count[row + 1] as number) + (count[row] as number);
  const next = count.slice();
  const found = new Int32Array(count[to - from] as number);
  for (const blocks of all) {
    for (const run of blocks.runs) {
      for (let block = run.from; block < run.to; block += MANY) {
        writeTargets(blocks, { ...run, from: block, to: Math.min(block + MANY, run.to) }, from, to, next, found);
        yield;
      }
    }
  }
  const start = new Int32Array(memory(4 * count.length));
  const seen = new Int32Array(sides.target.size).fill(-1);
  let size = 0;
  for (let first = from; first < to; first += STEP) {
    size = keepPairable({ found, count, start, from, seen }, first, Math.min(first + STEP, to), size, sides);
    yield;
  }
  const items = new Int32Array(memory(4 * size));
  items.set(found.subarray(0, size));
  return { start, items };
}

/** Of so many blocks one is looked at to say where half of the work is done, in so many parts of the rows. */
const LOOKED = 16;
const PARTS = 256;

/** The source row up to which the blocks bring about half of all. */
export function halfOfWork(all: readonly Blocks[], rows: number): number {
  const each = Math.ceil(rows / PARTS);
  const work = new Float64Array(PARTS);
  for (const { source, target } of all) {
    for (let block = 0; block + 1 < source.start.length; block += LOOKED) {
      const targets = (target.start[block + 1] as number) - (target.start[block] as number);
      for (let k = source.start[block] as number; k < (source.start[block + 1] as number); k++) {
        const part = Math.floor((source.items[k] as number) / each);
        work[part] = (work[part] as number) + targets;
      }
    }
  }
  let rest = work.reduce((sum, targets) => sum + targets, 0) / 2;
  const part = work.findIndex((targets) => (rest -= targets) <= 0);
  return Math.min((part + 1) * each, rows);
}

/** Adds to `count`, one place further, how many target rows the blocks bring to each of some source rows. */
function countTargets({ source, target }: Blocks, from: number, to: number, count: Int32Array): void {
  for (let block = 0; block + 1 < source.start.length; block++) {
    const targets = (target.start[block + 1] as number) - (target.start[block] as number);
    const end = source.start[block + 1] as number;
    for (let k = source.start[block] as number; k < end; k++) {
      const s = source.items[k] as number;
      if (s >= from && s < to) count[s - from + 1] = (count[s - from + 1] as number) + targets;
    }
  }
}

/** Blocks written between two looks at the clock of whoever drives. */
const MANY = 100_000;

/** Writes the target rows of some blocks behind those of their source rows; `next` is where. */
function writeTargets({ source, target }: Blocks, run: BlockRun, from: number, to: number, next: Int32Array, found: Int32Array): void {
  const { shared } = run;
  for (let b = run.from; b < run.to; b++) {
    const fromT = target.start[b] as number;
    const toT = target.start[b + 1] as number;
    const end = source.start[b + 1] as number;
    for (let k = source.start[b] as number; k < end; k++) {
      const s = source.items[k] as number;
      if (s < from || s >= to) continue;
      let at = next[s - from] as number;
      for (let t = fromT; t < toT; t++) found[at++] = ((target.items[t] as number) << SHARED_BITS) | shared;
      next[s - from] = at;
    }
  }
}

/** What `gatherTargets` found: the target rows of row `s` stand from `count[s - from]` on, those that are kept from `start[s - from]` on. */
interface Found {
  readonly found: Int32Array;
  readonly count: Int32Array;
  readonly start: Int32Array;
  readonly from: number;
  /** By target row where it was kept last. */
  readonly seen: Int32Array;
}

/** Keeps of some source rows what may pair, each once, behind the `size` kept before; answers how many are kept then. */
function keepPairable(
  { found, count, start, from, seen }: Found,
  first: number,
  to: number,
  size: number,
  { source, target }: Sides,
): number {
  let kept = size;
  for (let s = first; s < to; s++) {
    const before = kept;
    const end = count[s - from + 1] as number;
    for (let k = count[s - from] as number; k < end; k++) {
      const item = found[k] as number;
      const t = item >> SHARED_BITS;
      const at = seen[t] as number;
      // Most come several times: a surname without each of its letters has nearly always the accounts of the surname.
      if (at >= before && at < kept && (found[at] as number) >> SHARED_BITS === t) {
        found[at] = (found[at] as number) | (item & SHARED_MASK);
      } else if (source.ward[s] === target.ward[t] && source.guest[s] === target.guest[t]) {
        seen[t] = kept;
        found[kept++] = item;
      }
    }
    sortRange(found, before, kept);
    start[s - from + 1] = kept;
  }
  return kept;
}

/** So few are put in order one by one in less time than a view of them takes. */
const FEW = 24;

function sortRange(items: Int32Array, from: number, to: number): void {
  if (to - from > FEW) {
    items.subarray(from, to).sort();
    return;
  }
  for (let k = from + 1; k < to; k++) {
    const item = items[k] as number;
    let at = k;
    for (; at > from && (items[at - 1] as number) > item; at--) items[at] = items[at - 1] as number;
    items[at] = item;
  }
}
