import { ownMemory, type Memory } from '#core/compare/memory.ts';
import type { Ragged } from '#core/compare/ragged.ts';
import type { Rosters } from './join-sides.ts';
import type { TuplePairs } from './pair-table.ts';
import { WARD } from './pairable.ts';
import type { Roster } from './roster.ts';
import { sampleRows } from './sample-rows.ts';
import { numberTuples, type ValueTuples } from './value-tuples.ts';

/** Random pairs that show how strangers' departments, titles and places agree; one in 20,000 is fourteen bits. */
const STRANGERS = 20_000;

/** The tuples of both sides, and their pairs among the candidates and behind these among random pairs. */
export interface PairedTuples {
  readonly tuples: readonly ValueTuples[];
  readonly pairs: readonly TuplePairs[];
  /** How many random pairs there are. */
  readonly strangers: number;
}

/** Gives every distinct pair of tuples of a group a number, in the order in which the pairs come. Yields 0 now and then. */
export function* pairTuples(candidates: Ragged, rosters: Rosters, memory: Memory = ownMemory): Generator<number, PairedTuples> {
  const tuples = yield* numberTuples(rosters);
  const strangers = drawStrangers(rosters);
  const pairs: TuplePairs[] = [];
  for (const group of tuples) pairs.push(yield* new TupleNumbers(group, candidates, strangers, memory).pairs());
  return { tuples, pairs, strangers: strangers.source.length };
}

/** Rows of random pairs. */
interface Strangers {
  readonly source: Int32Array;
  readonly target: Int32Array;
}

function drawStrangers({ source, target }: Rosters): Strangers {
  const [left, right] = [peopleOf(source), peopleOf(target)];
  const size = left.length > 0 && right.length > 0 ? STRANGERS : 0;
  const drawn = { source: new Int32Array(size), target: new Int32Array(size) };
  const step = sampleRows(source.size * 7 + target.size);
  for (let k = 0; k < size; k++) {
    drawn.source[k] = left[step(left.length)] as number;
    drawn.target[k] = right[step(right.length)] as number;
  }
  return drawn;
}

function peopleOf(roster: Roster): number[] {
  const rows: number[] = [];
  roster.ward.forEach((ward, row) => {
    if (ward === WARD.person) rows.push(row);
  });
  return rows;
}

/** Rows and tuples gone through between two looks at the clock of whoever drives. */
const ROWS = 20_000;
const TUPLES = 500;

/**
 * Numbers the pairs of tuples of one group. First tuple by tuple of the source, so that a row of one number per tuple of
 * the target is all there is to look at, and then in the order of the pairs.
 */
class TupleNumbers {
  private readonly group: ValueTuples;
  private readonly candidates: Ragged;
  private readonly strangers: Strangers;
  private readonly memory: Memory;
  /** By pair of rows, strangers last, the number of its pair of tuples: from 1 on, and from 0 on when they are in order. */
  private readonly of: Int32Array;
  /** By target tuple the number that it was given last. */
  private readonly last: Int32Array;
  private size = 0;

  constructor(group: ValueTuples, candidates: Ragged, strangers: Strangers, memory: Memory) {
    this.group = group;
    this.candidates = candidates;
    this.strangers = strangers;
    this.memory = memory;
    this.of = new Int32Array(memory(4 * (candidates.items.length + STRANGERS)));
    this.last = new Int32Array(group.target.row.length);
  }

  *pairs(): Generator<number, TuplePairs> {
    const { group, candidates, strangers, memory, of } = this;
    const tuples = group.source.row.length;
    const rows = byTuple(group.source.of, tuples);
    const drawn = byTuple(
      strangers.source.map((row) => group.source.of[row] as number),
      tuples,
    );
    yield 0;
    for (let from = 0; from < tuples; from += TUPLES) {
      for (let tuple = from; tuple < Math.min(from + TUPLES, tuples); tuple++) this.numberTuple(tuple, rows, drawn);
      yield 0;
    }
    const inOrder = new Int32Array(this.size + 1);
    const found = { of, source: new Int32Array(memory(4 * this.size)), target: new Int32Array(memory(4 * this.size)) };
    this.size = 0;
    const all = group.source.of.length;
    for (let from = 0; from < all; from += ROWS) {
      for (let s = from; s < Math.min(from + ROWS, all); s++) this.putInOrder(s, inOrder, found);
      yield 0;
    }
    for (let k = 0; k < strangers.source.length; k++) {
      const left = group.source.of[strangers.source[k] as number] as number;
      const right = group.target.of[strangers.target[k] as number] as number;
      this.putPair(candidates.items.length + k, left, right, inOrder, found);
    }
    return found;
  }

  private numberTuple(tuple: number, rows: Ragged, drawn: Ragged): void {
    const { group, of, last } = this;
    const { start, items } = this.candidates;
    const right = group.target.of;
    // What was given before belongs to another tuple.
    const before = this.size;
    let { size } = this;
    for (let k = rows.start[tuple] as number; k < (rows.start[tuple + 1] as number); k++) {
      const s = rows.items[k] as number;
      for (let pair = start[s] as number; pair < (start[s + 1] as number); pair++) {
        const other = right[items[pair] as number] as number;
        if ((last[other] as number) <= before) last[other] = ++size;
        of[pair] = last[other] as number;
      }
    }
    for (let k = drawn.start[tuple] as number; k < (drawn.start[tuple + 1] as number); k++) {
      const stranger = drawn.items[k] as number;
      const other = right[this.strangers.target[stranger] as number] as number;
      if ((last[other] as number) <= before) last[other] = ++size;
      of[items.length + stranger] = last[other] as number;
    }
    this.size = size;
  }

  private putInOrder(s: number, inOrder: Int32Array, found: TuplePairs): void {
    const { start, items } = this.candidates;
    const left = this.group.source.of[s] as number;
    const right = this.group.target.of;
    for (let pair = start[s] as number; pair < (start[s + 1] as number); pair++) {
      this.putPair(pair, left, right[items[pair] as number] as number, inOrder, found);
    }
  }

  private putPair(pair: number, left: number, right: number, inOrder: Int32Array, { of, source, target }: TuplePairs): void {
    const number = of[pair] as number;
    if (inOrder[number] === 0) {
      source[this.size] = left;
      target[this.size] = right;
      inOrder[number] = ++this.size;
    }
    of[pair] = (inOrder[number] as number) - 1;
  }
}

/** The places that have each tuple, ascending. */
function byTuple(of: Int32Array, tuples: number): Ragged {
  const start = new Int32Array(tuples + 1);
  for (let place = 0; place < of.length; place++) {
    const after = (of[place] as number) + 1;
    start[after] = (start[after] as number) + 1;
  }
  for (let tuple = 0; tuple < tuples; tuple++) start[tuple + 1] = (start[tuple + 1] as number) + (start[tuple] as number);
  const next = start.slice();
  const items = new Int32Array(of.length);
  for (let place = 0; place < of.length; place++) {
    const tuple = of[place] as number;
    items[next[tuple] as number] = place;
    next[tuple] = (next[tuple] as number) + 1;
  }
  return { start, items };
}
