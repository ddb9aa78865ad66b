/** Lists of integers of different lengths in two flat arrays: list `i` is `items[start[i]]` up to `items[start[i + 1]]`. */
export interface Ragged {
  readonly start: Int32Array;
  readonly items: Int32Array;
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
