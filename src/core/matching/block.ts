import { ownMemory, type Memory } from '#core/compare/memory.ts';
import type { NameWords } from '#core/compare/name-words.ts';
import type { Ragged } from '#core/compare/ragged.ts';
import { BlockList, type Blocks } from './block-list.ts';
import { BLOCKING_RULES, NARROWING_FIELDS } from './blocking-keys.ts';
import type { BlockingRule } from './blocking-rule.ts';
import { decidedRows, type DecidedRows } from './decided-rows.ts';
import { mix } from './name-keys.ts';
import { gatherTargets } from './gather-targets.ts';
import type { Rosters } from './join-sides.ts';
import { leaveLikenesses } from './leave-likenesses.ts';
import type { MatchConstraints } from './match-result.ts';
import { WARD } from './pairable.ts';
import type { Roster } from './roster.ts';
import { KeyList, type SortedKeys } from './sorted-keys.ts';

/** Rows whose keys are found between two looks at the clock of whoever drives. */
const KEYED = 20_000;

function* sortedKeys(list: KeyList, rule: BlockingRule, roster: Roster, words: NameWords): Generator<void, SortedKeys> {
  list.clear();
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

/** Keys gone through between two looks at the clock of whoever drives. */
const WALKED = 100_000;

/** Walks two sorted key lists and calls back for every key they share. */
class SharedKeys {
  private readonly source: Uint32Array;
  private readonly target: Uint32Array;
  private i = 0;
  private j = 0;

  constructor(source: SortedKeys, target: SortedKeys) {
    this.source = source.keys;
    this.target = target.keys;
  }

  /** Goes on for a while; false at the end. */
  walk(visit: (fromS: number, toS: number, fromT: number, toT: number) => void): boolean {
    const { source, target } = this;
    let { i, j } = this;
    const pause = Math.min(i + WALKED, source.length);
    while (i < pause && j < target.length) {
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
    this.i = i;
    this.j = j;
    return i < source.length && j < target.length;
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

/** Finds blocks rule by rule. The lists of keys stay from one rule to the next: V8 would stop to look for what can be thrown away. */
export class BlockFinder {
  private readonly sides: Pick<Rosters, 'source' | 'target'>;
  private readonly words: NameWords;
  private readonly found = new BlockList();
  private readonly left = new KeyList();
  private readonly right = new KeyList();
  private readonly fineLeft = new KeyList();
  private readonly fineRight = new KeyList();

  constructor(sides: Pick<Rosters, 'source' | 'target'>, words: NameWords) {
    this.sides = sides;
    this.words = words;
  }

  /** Adds the blocks of one rule to those found before. Yields now and then. */
  *find(rule: BlockingRule): Generator<void, void> {
    const { sides, words, found, fineLeft, fineRight } = this;
    const { source, target } = sides;
    fineLeft.clear();
    fineRight.clear();
    const left = yield* sortedKeys(this.left, rule, source, words);
    const right = yield* sortedKeys(this.right, rule, target, words);
    const shared = new SharedKeys(left, right);
    const take = (fromS: number, toS: number, fromT: number, toT: number): void => {
      if ((toS - fromS) * (toT - fromT) <= rule.cap) found.add(left.rows, fromS, toS, right.rows, fromT, toT);
      else if (rule.narrow) {
        narrow(left, source, fromS, toS, fineLeft);
        narrow(right, target, fromT, toT, fineRight);
      }
    };
    while (shared.walk(take)) yield;
    yield;
    const narrowLeft = yield* fineLeft.sort();
    const narrowRight = yield* fineRight.sort();
    const narrowed = new SharedKeys(narrowLeft, narrowRight);
    const takeNarrowed = (fromS: number, toS: number, fromT: number, toT: number): void => {
      if ((toS - fromS) * (toT - fromT) <= rule.cap) found.add(narrowLeft.rows, fromS, toS, narrowRight.rows, fromT, toT);
    };
    while (narrowed.walk(takeNarrowed)) yield;
    found.endRun(rule.shared ?? 0);
    yield;
  }

  /** All that were found. */
  blocks(memory: Memory): Blocks {
    return this.found.blocks(memory);
  }
}

/** No decisions. */
export const UNDECIDED: MatchConstraints = { accepted: [], rejected: [], excluded: [] };

/**
 * Finds the pairs worth comparing: those that share a key of some rule, unless the key is so common
 * that it says nothing, or no more than a likeness (`leaveLikenesses`). Yields how many rules are done.
 * @param few see `leaveLikenesses`.
 */
export function* findCandidates(
  sides: Pick<Rosters, 'source' | 'target'>,
  words: NameWords,
  decided: DecidedRows = decidedRows(sides, UNDECIDED),
  few?: number,
): Generator<number, Ragged> {
  const rules = BLOCKING_RULES.length;
  const finder = new BlockFinder(sides, words);
  for (const [done, rule] of BLOCKING_RULES.entries()) {
    yield* step(done, finder.find(rule));
    yield done + 1;
  }
  const gathered = yield* step(rules, gatherTargets([finder.blocks(ownMemory)], sides, 0, sides.source.size));
  return yield* step(rules, leaveLikenesses([gathered], decided, ownMemory, few));
}

/** Passes the pauses of a step on as so many rules done. */
export function* step<T>(done: number, work: Generator<void, T>): Generator<number, T> {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
    yield done;
  }
}
