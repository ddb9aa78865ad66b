import { ACCOUNT_KINDS } from '#core/directory/account.ts';
import { LINK_STATES } from '#core/mapping/decision.ts';
import { REVIEW_FLAGS, type ReviewFlag, type ReviewSort } from '#contract/calls/review-calls.ts';
import type { ReviewRecord } from '../db/review-record-table.ts';
import { FoundWords } from './found-words.ts';

/** Lower ends of the bands from `under-50` on. */
const BAND_STARTS = [0, 0.5, 0.8, 0.95, 0.99] as const;
const STATE = new Map<string, number>(LINK_STATES.map((state, number) => [state, number]));
const KIND = new Map<string, number>(ACCOUNT_KINDS.map((kind, number) => [kind, number]));
const FLAG = Object.fromEntries(REVIEW_FLAGS.map((flag, bit) => [flag, 1 << bit])) as Record<ReviewFlag, number>;

/** Numbers for texts, in the order in which they came. */
export class TextNumbers {
  readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** A source account as the review list sees it. */
export interface FlaggedRecord extends ReviewRecord {
  readonly flags: readonly ReviewFlag[];
  /** Who decided last about it; empty when nobody's decision stands. */
  readonly decidedBy: string;
}

/** Rows in an order. Two of the same number are the same. */
export interface ReviewOrder {
  readonly number: number;
  readonly rows: Uint32Array;
}

let orders = 0;
/** The number of a new order. */
export const nextOrder = (): number => ++orders;

/** What the review list is narrowed and ordered by, one column for each, one row for each source account. */
export interface ReviewColumns {
  readonly size: number;
  readonly ids: Float64Array;
  /** The row of an account. */
  readonly rows: ReadonlyMap<number, number>;
  readonly state: Uint8Array;
  readonly decided: Uint8Array;
  /** 1 with a target. */
  readonly paired: Uint8Array;
  /** 1 when the engine gave it a target, whoever has that now. */
  readonly suggested: Uint8Array;
  readonly kind: Uint8Array;
  readonly band: Uint8Array;
  /** NaN without a pair. */
  readonly probability: Float64Array;
  readonly flags: Uint16Array;
  readonly reason: Uint32Array;
  readonly domain: Uint32Array;
  readonly department: Uint32Array;
  readonly decider: Uint32Array;
  readonly reasons: TextNumbers;
  readonly domains: TextNumbers;
  readonly departments: TextNumbers;
  readonly deciders: TextNumbers;
  /** Which rows a word of a search finds. */
  readonly found: FoundWords;
  /** Rows in the order of a sort. */
  order(sort: ReviewSort): ReviewOrder;
  /** Takes in how accounts stand now; answers false when one of them is not known, so that all has to be read anew. */
  update(records: Iterable<FlaggedRecord>): boolean;
}

/**
 * Makes the columns of accounts whose ids come in the order of their names. Their records may be told at once or later
 * (`update`), in any order, so that nobody ever has to hold all of them.
 * @param orderNumber of the order of their names.
 */
export function reviewColumns(ids: readonly number[], records: Iterable<FlaggedRecord> = [], orderNumber = nextOrder()): ReviewColumns {
  const size = ids.length;
  const rows = new Map<number, number>();
  for (let row = 0; row < size; row++) rows.set(ids[row]!, row);
  const columns = {
    size,
    ids: new Float64Array(ids),
    rows,
    state: new Uint8Array(size),
    decided: new Uint8Array(size),
    paired: new Uint8Array(size),
    suggested: new Uint8Array(size),
    kind: new Uint8Array(size),
    band: new Uint8Array(size),
    probability: new Float64Array(size),
    flags: new Uint16Array(size),
    reason: new Uint32Array(size),
    domain: new Uint32Array(size),
    department: new Uint32Array(size),
    decider: new Uint32Array(size),
    reasons: new TextNumbers(),
    domains: new TextNumbers(),
    departments: new TextNumbers(),
    deciders: new TextNumbers(),
    found: new FoundWords(size),
  };
  const byName = { number: orderNumber, rows: new Uint32Array(size) };
  for (let row = 0; row < size; row++) byName.rows[row] = row;
  const orders = new Map<ReviewSort, ReviewOrder>();
  const put = (row: number, record: FlaggedRecord): void => {
    columns.state[row] = STATE.get(record.state) ?? 0;
    columns.decided[row] = record.decided;
    columns.paired[row] = record.targetId === null ? 0 : 1;
    columns.suggested[row] = record.saidTargetId === null ? 0 : 1;
    columns.kind[row] = KIND.get(record.kind) ?? 0;
    columns.probability[row] = record.probability ?? Number.NaN;
    columns.band[row] = bandOf(record.probability);
    columns.flags[row] = bitsOf(record.flags);
    columns.reason[row] = columns.reasons.numberOf(record.reason);
    columns.domain[row] = columns.domains.numberOf(record.domain);
    columns.department[row] = columns.departments.numberOf(record.department);
    columns.decider[row] = columns.deciders.numberOf(record.decidedBy);
    columns.found.put(row, record.text);
  };
  const update = (changed: Iterable<FlaggedRecord>): boolean => {
    orders.clear();
    for (const record of changed) {
      const row = rows.get(record.id);
      if (row === undefined) return false;
      put(row, record);
    }
    return true;
  };
  update(records);

  return {
    ...columns,
    order: (sort) => {
      if (sort === 'name') return byName;
      const known = orders.get(sort) ?? { number: nextOrder(), rows: sorted(columns, byName.rows, sort) };
      orders.set(sort, known);
      return known;
    },
    update,
  };
}

function sorted(
  { probability, department, departments }: Pick<ReviewColumns, 'probability' | 'department' | 'departments'>,
  byName: Uint32Array,
  sort: Exclude<ReviewSort, 'name'>,
): Uint32Array {
  // Equal ones keep the order of their names; rows are numbered in that order.
  if (sort === 'department') {
    const ranks = new Uint32Array(departments.texts.length);
    const texts = departments.texts.map((text, number) => ({ text, number })).toSorted((a, b) => (a.text < b.text ? -1 : 1));
    for (const [rank, { number }] of texts.entries()) ranks[number] = rank;
    return byName.toSorted((a, b) => ranks[department[a]!]! - ranks[department[b]!]! || a - b);
  }
  // Without a pair: last either way.
  const upwards = sort === 'probability-ascending';
  const none = upwards ? 2 : -1;
  const of = probability.map((value) => (Number.isNaN(value) ? none : value));
  return byName.toSorted((a, b) => (upwards ? of[a]! - of[b]! : of[b]! - of[a]!) || a - b);
}

function bitsOf(flags: readonly ReviewFlag[]): number {
  let bits = 0;
  for (const flag of flags) bits |= FLAG[flag];
  return bits;
}

function bandOf(probability: number | null): number {
  return probability === null ? 0 : BAND_STARTS.findLastIndex((start) => probability >= start) + 1;
}
