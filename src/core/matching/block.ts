import type { NameWords } from '#core/compare/name-words.ts';
import type { Ragged } from '#core/compare/ragged.ts';
import { mix, NARROWING_FIELDS, type BlockingRule } from './blocking-keys.ts';
import { WARD } from './pairable.ts';
import type { Roster } from './roster.ts';
import { KeyList, type SortedKeys } from './sorted-keys.ts';

/** Rows whose keys are found between two looks at the clock of whoever drives. */
const KEYED = 20_000;

function* sortedKeys(rule: BlockingRule, roster: Roster, words: NameWords): Generator<void, SortedKeys> {
  const list = new KeyList();
  for (let from = 0; from < roster.size; from += KEYED) {
    addKeys(list, rule, roster, words, from, Math.min(from + KEYED, roster.size));
    yield;
  }
  return yield* list.sort();
}

function addKeys(list: KeyList, rule: BlockingRule, roster: Roster, words: NameWords, from: number, to: number): void {
  let current = from;
  const add = (key: number): void => list.add(key, current);
  for (; current < to; current++) if (roster.ward[current] !== WARD.none) rule.keys(roster, words, current, add);
}

/** A block: keys `from` up to `to` of each side's sorted list. */
interface Blocks {
  readonly source: SortedKeys;
  readonly target: SortedKeys;
  readonly ranges: number[];
}

/** Walks two sorted key lists and calls back for every key they share. */
function eachSharedKey(
  { keys: source }: SortedKeys,
  { keys: target }: SortedKeys,
  visit: (fromS: number, toS: number, fromT: number, toT: number) => void,
): void {
  let i = 0;
  let j = 0;
  while (i < source.length && j < target.length) {
    const a = source[i] as number;
    const b = target[j] as number;
    if (a < b) i++;
    else if (b < a) j++;
    else {
      const fromS = i;
      const fromT = j;
      while (i < source.length && source[i] === a) i++;
      while (j < target.length && target[j] === a) j++;
      visit(fromS, i, fromT, j);
    }
  }
}

/** Adds keys `from` up to `to` of a side, each together with each of the narrowing fields that its row tells. */
function narrow({ keys, rows }: SortedKeys, roster: Roster, from: number, to: number, list: KeyList): void {
  for (let k = from; k < to; k++) {
    const row = rows[k] as number;
    for (let f = 0; f < NARROWING_FIELDS.length; f++) {
      const value = roster.values[NARROWING_FIELDS[f] as (typeof NARROWING_FIELDS)[number]][row] as number;
      if (value >= 0) list.add(mix(keys[k] as number, value, 100 + f), row);
    }
  }
}

function blocksOf(rule: BlockingRule, source: SortedKeys, target: SortedKeys, sides: readonly [Roster, Roster]): Blocks[] {
  const kept: Blocks = { source, target, ranges: [] };
  const wide = [new KeyList(), new KeyList()] as const;
  eachSharedKey(source, target, (fromS, toS, fromT, toT) => {
    if ((toS - fromS) * (toT - fromT) <= rule.cap) kept.ranges.push(fromS, toS, fromT, toT);
    else if (rule.narrow) {
      narrow(source, sides[0], fromS, toS, wide[0]);
      narrow(target, sides[1], fromT, toT, wide[1]);
    }
  });
  if (wide[0].length === 0) return [kept];
  const fine: Blocks = { source: wide[0].sorted(), target: wide[1].sorted(), ranges: [] };
  eachSharedKey(fine.source, fine.target, (fromS, toS, fromT, toT) => {
    if ((toS - fromS) * (toT - fromT) <= rule.cap) fine.ranges.push(fromS, toS, fromT, toT);
  });
  return [kept, fine];
}

/** Adds to `count`, one place further, how many target rows a block brings to each of its source rows. */
function countTargets({ source, ranges }: Blocks, count: Int32Array): void {
  for (let r = 0; r < ranges.length; r += 4) {
    const targets = (ranges[r + 3] as number) - (ranges[r + 2] as number);
    for (let k = ranges[r] as number; k < (ranges[r + 1] as number); k++) {
      const after = (source.rows[k] as number) + 1;
      count[after] = (count[after] as number) + targets;
    }
  }
}

/** Writes the target rows of every block behind those of its source rows; `next` is where. */
function writeTargets({ source, target, ranges }: Blocks, next: Int32Array, found: Int32Array): void {
  for (let r = 0; r < ranges.length; r += 4) {
    const fromT = ranges[r + 2] as number;
    const toT = ranges[r + 3] as number;
    for (let k = ranges[r] as number; k < (ranges[r + 1] as number); k++) {
      const s = source.rows[k] as number;
      let at = next[s] as number;
      for (let t = fromT; t < toT; t++) found[at++] = target.rows[t] as number;
      next[s] = at;
    }
  }
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

/** Source rows gone through between two looks at the clock of whoever drives. */
const STEP = 4_000;

/** Target rows per source row, ascending, each once, and only pairs that may pair at all. Yields now and then. */
function* gather(all: readonly Blocks[], source: Roster, target: Roster): Generator<void, Ragged> {
  const count = new Int32Array(source.size + 1);
  for (const blocks of all) countTargets(blocks, count);
  yield;
  for (let s = 0; s < source.size; s++) count[s + 1] = (count[s + 1] as number) + (count[s] as number);
  const next = count.slice();
  const found = new Int32Array(count[source.size] as number);
  for (const blocks of all) {
    writeTargets(blocks, next, found);
    yield;
  }
  const start = new Int32Array(source.size + 1);
  let size = 0;
  for (let from = 0; from < source.size; from += STEP) {
    size = keepPairable({ found, count, start }, from, Math.min(from + STEP, source.size), size, source, target);
    yield;
  }
  return { start, items: found.slice(0, size) };
}

/** What `gather` found: the target rows of row `s` stand from `count[s]` on, those that are kept from `start[s]` on. */
interface Found {
  readonly found: Int32Array;
  readonly count: Int32Array;
  readonly start: Int32Array;
}

/** Keeps of some source rows what may pair, each once, behind the `size` kept before; answers how many are kept then. */
function keepPairable({ found, count, start }: Found, from: number, to: number, size: number, source: Roster, target: Roster): number {
  let kept = size;
  for (let s = from; s < to; s++) {
    const first = count[s] as number;
    const end = count[s + 1] as number;
    sortRange(found, first, end);
    let last = -1;
    for (let k = first; k < end; k++) {
      const t = found[k] as number;
      if (t === last) continue;
      last = t;
      if (source.ward[s] === target.ward[t] && source.guest[s] === target.guest[t]) found[kept++] = t;
    }
    start[s + 1] = kept;
  }
  return kept;
}

/** Passes the pauses of a step on as so many rules done. */
function* step<T>(done: number, work: Generator<void, T>): Generator<number, T> {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
    yield done;
  }
}

/**
 * Finds the pairs worth comparing: those that share a key of some rule, unless the key is so common
 * that it says nothing. Yields how many rules are done.
 */
export function* findCandidates(
  rules: readonly BlockingRule[],
  source: Roster,
  target: Roster,
  words: NameWords,
): Generator<number, Ragged> {
  const all: Blocks[] = [];
  for (const [done, rule] of rules.entries()) {
    const left = yield* step(done, sortedKeys(rule, source, words));
    const right = yield* step(done, sortedKeys(rule, target, words));
    yield done;
    all.push(...blocksOf(rule, left, right, [source, target]));
    yield done + 1;
  }
  const gathering = gather(all, source, target);
  for (;;) {
    const next = gathering.next();
    if (next.done) return next.value;
    yield rules.length;
  }
}
