import { IntList } from '#core/compare/int-list.ts';
import { ownMemory, type Memory } from '#core/compare/memory.ts';
import type { Ragged } from '#core/compare/ragged.ts';
import type { Blocks } from './block-list.ts';
import type { Rosters } from './join-sides.ts';

type Sides = Pick<Rosters, 'source' | 'target'>;

/** Source rows gone through between two looks at the clock of whoever drives. */
const STEP = 4_000;

/**
 * What all blocks bring to the source rows `from` up to `to`: list `s - from` of the answer are the target rows of source
 * row `s`, ascending, each once, and only such as may pair at all. Yields now and then.
 */
export function* gatherTargets(
  all: readonly Blocks[],
  sides: Sides,
  from: number,
  to: number,
  memory: Memory = ownMemory,
): Generator<void, Ragged> {
  const brought: Brought[] = [];
  for (const { source, target } of all) {
    brought.push({ blocks: blocksByRow(source, from, to), target });
    yield;
  }
  const gathering = { brought, from, seen: new Int32Array(sides.target.size).fill(-1), kept: new Int32Array(sides.target.size) };
  const start = new Int32Array(memory(4 * (to - from + 1)));
  const items = new IntList();
  for (let s = from; s < to; s++) {
    const kept = keepPairable(gathering, s, sides);
    for (let k = 0; k < kept; k++) items.push(gathering.kept[k] as number);
    start[s - from + 1] = items.length;
    if ((s - from) % STEP === STEP - 1) yield;
  }
  return { start, items: items.copy(memory) };
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

/** By source row the blocks it is in, and the target rows of each block. */
interface Brought {
  readonly blocks: Ragged;
  readonly target: Ragged;
}

/** By row, from `from` up to `to`, the numbers of the blocks it is in. */
function blocksByRow({ start: starts, items: rows }: Ragged, from: number, to: number): Ragged {
  const start = new Int32Array(to - from + 1);
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k] as number;
    if (row >= from && row < to) start[row - from + 1] = (start[row - from + 1] as number) + 1;
  }
  for (let row = 0; row < to - from; row++) start[row + 1] = (start[row + 1] as number) + (start[row] as number);
  const next = start.slice();
  const items = new Int32Array(start[to - from] as number);
  for (let block = 0; block + 1 < starts.length; block++) {
    const end = starts[block + 1] as number;
    for (let k = starts[block] as number; k < end; k++) {
      const row = rows[k] as number;
      if (row < from || row >= to) continue;
      const at = next[row - from] as number;
      items[at] = block;
      next[row - from] = at + 1;
    }
  }
  return { start, items };
}

interface Gathering {
  readonly brought: readonly Brought[];
  readonly from: number;
  /** By target row the source row that brought it last. */
  readonly seen: Int32Array;
  /** The target rows that were kept of the source row at hand. */
  readonly kept: Int32Array;
}

/** Keeps of what is brought to a source row what may pair, each once; answers how many. */
function keepPairable({ brought, from, seen, kept }: Gathering, s: number, { source, target }: Sides): number {
  let size = 0;
  for (let b = 0; b < brought.length; b++) {
    const { blocks, target: rows } = brought[b] as Brought;
    const last = blocks.start[s - from + 1] as number;
    for (let k = blocks.start[s - from] as number; k < last; k++) {
      const block = blocks.items[k] as number;
      const end = rows.start[block + 1] as number;
      for (let at = rows.start[block] as number; at < end; at++) {
        const t = rows.items[at] as number;
        // Most come several times: a surname without each of its letters has nearly always the accounts of the surname.
        if (seen[t] === s) continue;
        seen[t] = s;
        if (source.ward[s] === target.ward[t] && source.guest[s] === target.guest[t]) kept[size++] = t;
      }
    }
  }
  sortStart(kept, size);
  return size;
}

/** So few are put in order one by one in less time than a view of them takes. */
const FEW = 24;

function sortStart(items: Int32Array, size: number): void {
  if (size > FEW) {
    items.subarray(0, size).sort();
    return;
  }
  for (let k = 1; k < size; k++) {
    const item = items[k] as number;
    let at = k;
    for (; at > 0 && (items[at - 1] as number) > item; at--) items[at] = items[at - 1] as number;
    items[at] = item;
  }
}
