import type { NameWords } from '#core/compare/name-words.ts';
import type { Ragged } from '#core/compare/ragged.ts';
import { mix, NARROWING_FIELDS, type BlockingRule } from './blocking-keys.ts';
import { WARD } from './pairable.ts';
import type { Roster } from './roster.ts';

/** Rows and keys packed in one double: 32 bits of key, 20 of row, so that a numeric sort groups them. */
const ROW = 2 ** 20;

/** Which rows of a side take part; null for all. */
export type Selection = ((row: number) => boolean) | null;

function sortedKeys(rule: BlockingRule, roster: Roster, words: NameWords, selection: Selection): Float64Array {
  const packed: number[] = [];
  let current = 0;
  const add = (key: number): void => {
    packed.push((key >>> 0) * ROW + current);
  };
  for (let row = 0; row < roster.size; row++) {
    if (roster.ward[row] === WARD.none || (selection && !selection(row))) continue;
    current = row;
    rule.keys(roster, words, row, add);
  }
  return Float64Array.from(packed).sort();
}

/** A block: keys `from` up to `to` of each side's sorted list. */
interface Blocks {
  readonly source: Float64Array;
  readonly target: Float64Array;
  readonly ranges: number[];
}

/** Walks two sorted key lists and calls back for every key they share. */
function eachSharedKey(
  source: Float64Array,
  target: Float64Array,
  visit: (fromS: number, toS: number, fromT: number, toT: number) => void,
): void {
  let i = 0;
  let j = 0;
  while (i < source.length && j < target.length) {
    const a = Math.floor((source[i] as number) / ROW);
    const b = Math.floor((target[j] as number) / ROW);
    if (a < b) i++;
    else if (b < a) j++;
    else {
      const fromS = i;
      const fromT = j;
      while (i < source.length && Math.floor((source[i] as number) / ROW) === a) i++;
      while (j < target.length && Math.floor((target[j] as number) / ROW) === a) j++;
      visit(fromS, i, fromT, j);
    }
  }
}

function blocksOf(rule: BlockingRule, source: Float64Array, target: Float64Array, sides: readonly [Roster, Roster]): Blocks[] {
  const kept: Blocks = { source, target, ranges: [] };
  const wide: [number[], number[]] = [[], []];
  const narrowed = (side: 0 | 1, from: number, to: number): void => {
    const list = side === 0 ? source : target;
    const out = wide[side];
    for (let k = from; k < to; k++) {
      const packed = list[k] as number;
      const row = packed % ROW;
      const key = Math.floor(packed / ROW);
      NARROWING_FIELDS.forEach((field, f) => {
        const value = sides[side].values[field][row] as number;
        if (value >= 0) out.push(mix(key, value, 100 + f) * ROW + row);
      });
    }
  };
  eachSharedKey(source, target, (fromS, toS, fromT, toT) => {
    if ((toS - fromS) * (toT - fromT) <= rule.cap) kept.ranges.push(fromS, toS, fromT, toT);
    else if (rule.narrow) {
      narrowed(0, fromS, toS);
      narrowed(1, fromT, toT);
    }
  });
  if (wide[0].length === 0) return [kept];
  const fine: Blocks = { source: Float64Array.from(wide[0]).sort(), target: Float64Array.from(wide[1]).sort(), ranges: [] };
  eachSharedKey(fine.source, fine.target, (fromS, toS, fromT, toT) => {
    if ((toS - fromS) * (toT - fromT) <= rule.cap) fine.ranges.push(fromS, toS, fromT, toT);
  });
  return [kept, fine];
}

/** Source rows gone through between two looks at the clock of whoever drives. */
const STEP = 4_000;

/** Target rows per source row, ascending, each once, and only pairs that may pair at all. Yields now and then. */
function* gather(all: readonly Blocks[], source: Roster, target: Roster): Generator<void, Ragged> {
  const count = new Int32Array(source.size + 1);
  const each = (visit: (blocks: Blocks, s: number, fromT: number, toT: number) => void): void => {
    for (const blocks of all) {
      for (let r = 0; r < blocks.ranges.length; r += 4) {
        for (let k = blocks.ranges[r] as number; k < (blocks.ranges[r + 1] as number); k++) {
          visit(blocks, (blocks.source[k] as number) % ROW, blocks.ranges[r + 2] as number, blocks.ranges[r + 3] as number);
        }
      }
    }
  };
  each((_, s, fromT, toT) => {
    count[s + 1] = (count[s + 1] as number) + toT - fromT;
  });
  yield;
  for (let s = 0; s < source.size; s++) count[s + 1] = (count[s + 1] as number) + (count[s] as number);
  const next = count.slice();
  const found = new Int32Array(count[source.size] as number);
  each((blocks, s, fromT, toT) => {
    let at = next[s] as number;
    for (let k = fromT; k < toT; k++) found[at++] = (blocks.target[k] as number) % ROW;
    next[s] = at;
  });
  yield;
  const start = new Int32Array(source.size + 1);
  let size = 0;
  for (let s = 0; s < source.size; s++) {
    const own = found.subarray(count[s], count[s + 1]).sort();
    let last = -1;
    for (const t of own) {
      if (t === last) continue;
      last = t;
      if (source.ward[s] === target.ward[t] && source.guest[s] === target.guest[t]) found[size++] = t;
    }
    start[s + 1] = size;
    if (s % STEP === STEP - 1) yield;
  }
  return { start, items: found.slice(0, size) };
}

/**
 * Finds the pairs worth comparing: those that share a key of some rule, unless the key is so common
 * that it says nothing. Yields once per rule.
 */
export function* findCandidates(
  rules: readonly BlockingRule[],
  source: Roster,
  target: Roster,
  words: NameWords,
  selection: readonly [Selection, Selection] = [null, null],
): Generator<number, Ragged> {
  const all: Blocks[] = [];
  for (const [done, rule] of rules.entries()) {
    const left = sortedKeys(rule, source, words, selection[0]);
    yield done;
    const right = sortedKeys(rule, target, words, selection[1]);
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
