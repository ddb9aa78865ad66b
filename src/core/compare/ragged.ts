import { IntList } from './int-list.ts';
import { ownMemory, type Memory } from './memory.ts';

/** Lists of integers of different lengths in two flat arrays: list `i` is `items[start[i]]` up to `items[start[i + 1]]`. */
export interface Ragged {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** Lists that are written one after the other. */
export class RaggedList {
  private readonly starts = new IntList();
  private readonly items = new IntList();
  private from = 0;

  constructor() {
    this.starts.push(0);
  }

  /** Adds to the present list what it does not hold yet. */
  add(item: number): void {
    for (let k = this.from; k < this.items.length; k++) if (this.items.at(k) === item) return;
    this.items.push(item);
  }

  /** Ends the present list; the next one begins. */
  close(): void {
    this.from = this.items.length;
    this.starts.push(this.from);
  }

  /** A list that is ended, without a copy. */
  list(index: number): Int32Array {
    return this.items.view().subarray(this.starts.at(index), this.starts.at(index + 1));
  }

  /** The lists: list `i` of the answer is list `order[i]` of those written. */
  inOrder(order: Int32Array, memory: Memory = ownMemory): Ragged {
    const from = this.starts.view();
    const written = this.items.view();
    const start = new Int32Array(memory(4 * (order.length + 1)));
    const items = new Int32Array(memory(4 * written.length));
    let end = 0;
    for (let i = 0; i < order.length; i++) {
      const list = order[i] as number;
      for (let k = from[list] as number; k < (from[list + 1] as number); k++) items[end++] = written[k] as number;
      start[i + 1] = end;
    }
    return { start, items };
  }
}

/** Packs lists; duplicates within a list are dropped. */
export function packLists(lists: readonly (readonly number[])[]): Ragged {
  const start = new Int32Array(lists.length + 1);
  const items: number[] = [];
  lists.forEach((list, i) => {
    for (let k = 0; k < list.length; k++) {
      const item = list[k] as number;
      if (list.indexOf(item) === k) items.push(item);
    }
    start[i + 1] = items.length;
  });
  return { start, items: Int32Array.from(items) };
}

/** True when list `a` of the one and list `b` of the other share an item. Lists are short. */
export function listsMeet(left: Ragged, a: number, right: Ragged, b: number): boolean {
  return firstShared(left, a, right, b) >= 0;
}

/** The first item of list `a` that list `b` holds too, or -1. */
export function firstShared(left: Ragged, a: number, right: Ragged, b: number): number {
  const toA = left.start[a + 1] as number;
  const toB = right.start[b + 1] as number;
  for (let i = left.start[a] as number; i < toA; i++) {
    const item = left.items[i] as number;
    for (let j = right.start[b] as number; j < toB; j++) if (right.items[j] === item) return item;
  }
  return -1;
}

/** A bit for each item of every list: lists without a common bit share nothing. 0 only where a list is empty. */
export function listMasks({ start, items }: Ragged): Int32Array {
  const masks = new Int32Array(start.length - 1);
  for (let list = 0; list < masks.length; list++) {
    let mask = 0;
    for (let k = start[list] as number; k < (start[list + 1] as number); k++)
      mask |= 1 << (Math.imul(items[k] as number, 0x9e3779b1) >>> 27);
    masks[list] = mask;
  }
  return masks;
}
