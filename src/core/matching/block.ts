import { ownMemory } from '#core/compare/memory.ts';
import type { NameWords } from '#core/compare/name-words.ts';
import type { Ragged } from '#core/compare/ragged.ts';
import { BlockList } from './block-list.ts';
import { NARROWING_FIELDS, type BlockingRule } from './blocking-keys.ts';
import { mix } from './name-keys.ts';
import { gatherTargets } from './gather-targets.ts';
import type { Rosters } from './join-sides.ts';
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
  for (let f = 0; f < NARROWING_FIELDS.length; f++) {
    const values = roster.values[NARROWING_FIELDS[f] as (typeof NARROWING_FIELDS)[number]];
    for (let k = from; k < to; k++) {
      const row = rows[k] as number;
      const value = values[row] as number;
      if (value >= 0) list.add(mix(keys[k] as number, value, 100 + f), row);
    }
  }
}

/** Adds the blocks of one rule to those found before. Yields now and then. */
export function* findBlocks(
  rule: BlockingRule,
  { source, target }: Pick<Rosters, 'source' | 'target'>,
  words: NameWords,
  found: BlockList,
): Generator<void, void> {
  const wide = [new KeyList(), new KeyList()] as const;
  const left = yield* sortedKeys(rule, source, words);
  const right = yield* sortedKeys(rule, target, words);
  eachSharedKey(left, right, (fromS, toS, fromT, toT) => {
    if ((toS - fromS) * (toT - fromT) <= rule.cap) found.add(left.rows, fromS, toS, right.rows, fromT, toT);
    else if (rule.narrow) {
      narrow(left, source, fromS, toS, wide[0]);
      narrow(right, target, fromT, toT, wide[1]);
    }
  });
  yield;
  const fineLeft = yield* wide[0].sort();
  const fineRight = yield* wide[1].sort();
  eachSharedKey(fineLeft, fineRight, (fromS, toS, fromT, toT) => {
    if ((toS - fromS) * (toT - fromT) <= rule.cap) found.add(fineLeft.rows, fromS, toS, fineRight.rows, fromT, toT);
  });
  yield;
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
  const found = new BlockList();
  for (const [done, rule] of rules.entries()) {
    yield* step(done, findBlocks(rule, { source, target }, words, found));
    yield done + 1;
  }
  return yield* step(rules.length, gatherTargets([found.blocks(ownMemory)], { source, target }, 0, source.size));
}

/** Passes the pauses of a step on as so many rules done. */
export function* step<T>(done: number, work: Generator<void, T>): Generator<number, T> {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
    yield done;
  }
}
