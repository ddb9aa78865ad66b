/** Whole numbers as runs from a first to a last, in order and apart: a hundred thousand chosen lines cost as little as one. */
export type RangeSet = readonly (readonly [first: number, last: number])[];

export const NO_RANGES: RangeSet = [];

/** All numbers between two, in whichever order they are given, both included. */
export const rangeBetween = (one: number, other: number): RangeSet => [[Math.min(one, other), Math.max(one, other)]];

export const countRanges = (set: RangeSet): number => set.reduce((sum, [first, last]) => sum + last - first + 1, 0);

export function hasNumber(set: RangeSet, number: number): boolean {
  let low = 0;
  let high = set.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = set[middle] as RangeSet[number];
    if (number < first) high = middle - 1;
    else if (number > last) low = middle + 1;
    else return true;
  }
  return false;
}

export function joinRanges(one: RangeSet, other: RangeSet): RangeSet {
  const joined: [number, number][] = [];
  for (const [first, last] of [...one, ...other].toSorted(([a], [b]) => a - b)) {
    const before = joined.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else joined.push([first, last]);
  }
  return joined;
}

/** With the number if it was not in the set, without it if it was. */
export function toggleNumber(set: RangeSet, number: number): RangeSet {
  if (!hasNumber(set, number)) return joinRanges(set, [[number, number]]);
  return set.flatMap(([first, last]) => {
    if (number < first || number > last) return [[first, last] as const];
    return [[first, number - 1] as const, [number + 1, last] as const].filter(([from, to]) => from <= to);
  });
}

/** The ids of a list that stand at the places of the set. */
export function idsAt(ids: Int32Array, places: RangeSet): number[] {
  return places.flatMap(([first, last]) => [...ids.subarray(first, last + 1)]);
}
