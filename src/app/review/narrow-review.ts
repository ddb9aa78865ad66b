import { ACCOUNT_KINDS } from '#core/directory/account.ts';
import { LINK_STATES } from '#core/mapping/decision.ts';
import { PROBABILITY_BANDS, REVIEW_FLAGS, type FacetCounts, type ReviewFilter } from '#contract/calls/review-calls.ts';
import { searchWords } from '../db/search-text.ts';
import type { ReviewColumns, TextNumbers } from './review-columns.ts';

/** What a filter leaves of the review list. */
export interface NarrowedReview {
  /** 1 for each row that is left. */
  readonly shown: Uint8Array;
  readonly facets: FacetCounts;
  readonly lowestProbability: number | null;
  /** Whether an account is among them. */
  readonly fits: (sourceId: number) => boolean;
}

/** Values of a facet that are told. */
const MOST_VALUES = 300;
/** By the number of a state: 1 when nobody has to decide any more. */
const SETTLED = Uint8Array.from(LINK_STATES, (state) => Number(['sure', 'accepted', 'excluded'].includes(state)));

const FACETS = { states: 1, kinds: 2, bands: 4, reasons: 8, domains: 16, departments: 32, flags: 64 } as const;

/**
 * Narrows the review list. Each facet is counted as if nothing of its own were chosen, so that its counts
 * say what choosing another value would show; flags, which must all hold, are counted as chosen.
 */
export function narrowReview(columns: ReviewColumns, filter: ReviewFilter): NarrowedReview {
  const { size, state, kind, band, reason, domain, department, flags, probability } = columns;
  const found = foundRows(columns, filter.search);
  const asked = [
    asks(FACETS.states, state, LINK_STATES, filter.states),
    asks(FACETS.kinds, kind, ACCOUNT_KINDS, filter.kinds),
    asks(FACETS.bands, band, PROBABILITY_BANDS, filter.bands),
    asks(FACETS.reasons, reason, columns.reasons.texts, filter.reasons),
    asks(FACETS.domains, domain, columns.domains.texts, filter.domains),
    asks(FACETS.departments, department, columns.departments.texts, filter.departments),
  ].filter((one) => one !== null);
  const mask = filter.flags.reduce((bits, flag) => bits | (1 << REVIEW_FLAGS.indexOf(flag)), 0);
  const counts = {
    states: new Uint32Array(LINK_STATES.length),
    kinds: new Uint32Array(ACCOUNT_KINDS.length),
    bands: new Uint32Array(PROBABILITY_BANDS.length),
    flags: new Uint32Array(1 << REVIEW_FLAGS.length),
    reasons: new Uint32Array(columns.reasons.texts.length),
    domains: new Uint32Array(columns.domains.texts.length),
    departments: new Uint32Array(columns.departments.texts.length),
  };
  const shown = new Uint8Array(size);
  let lowest = Infinity;
  for (let row = 0; row < size; row++) {
    if (found !== null && found[row] === 0) continue;
    // Which facets the row does not pass: with one alone it still counts there.
    let failed = (flags[row]! & mask) === mask ? 0 : FACETS.flags;
    for (let at = 0; at < asked.length; at++) failed |= asked[at]!.fails[asked[at]!.column[row]!]!;
    if (failed === 0) {
      shown[row] = 1;
      counts.states[state[row]!]!++;
      counts.kinds[kind[row]!]!++;
      counts.bands[band[row]!]!++;
      counts.reasons[reason[row]!]!++;
      counts.domains[domain[row]!]!++;
      counts.departments[department[row]!]!++;
      counts.flags[flags[row]!]!++;
      if (probability[row]! < lowest) lowest = probability[row]!;
    } else if (failed === FACETS.states) counts.states[state[row]!]!++;
    else if (failed === FACETS.kinds) counts.kinds[kind[row]!]!++;
    else if (failed === FACETS.bands) counts.bands[band[row]!]!++;
    else if (failed === FACETS.reasons) counts.reasons[reason[row]!]!++;
    else if (failed === FACETS.domains) counts.domains[domain[row]!]!++;
    else if (failed === FACETS.departments) counts.departments[department[row]!]!++;
  }
  return {
    shown,
    lowestProbability: lowest === Infinity ? null : lowest,
    fits: (sourceId) => shown[columns.rows.get(sourceId) ?? -1] === 1,
    facets: {
      states: Object.fromEntries(LINK_STATES.map((name, n) => [name, counts.states[n]!])) as FacetCounts['states'],
      kinds: named(ACCOUNT_KINDS, counts.kinds),
      bands: named(PROBABILITY_BANDS, counts.bands),
      flags: named(REVIEW_FLAGS, ofEach(REVIEW_FLAGS, counts.flags)),
      reasons: mostFrequent(columns.reasons, counts.reasons, filter.reasons),
      domains: mostFrequent(columns.domains, counts.domains, filter.domains),
      departments: mostFrequent(columns.departments, counts.departments, filter.departments),
    },
  };
}

/** The ids of the rows that are left, in the order of their names. */
export function shownIds({ ids, size }: ReviewColumns, { shown }: Pick<NarrowedReview, 'shown'>): number[] {
  const found: number[] = [];
  for (let row = 0; row < size; row++) if (shown[row] === 1) found.push(ids[row]!);
  return found;
}

/** Whether an account wants a decision: nobody has taken one, and the engine is not sure. */
export function isUndecided({ decided, state }: ReviewColumns, row: number): boolean {
  return decided[row] === 0 && SETTLED[state[row]!] === 0;
}

/** A facet of which something was chosen: by the number of a value its own bit where that was not chosen, else 0. Null when any value will do. */
function asks<Column>(
  facet: number,
  column: Column,
  names: readonly string[],
  values: readonly string[],
): { readonly column: Column; readonly fails: Uint8Array } | null {
  if (values.length === 0) return null;
  const wanted = new Set(values);
  return { column, fails: Uint8Array.from(names, (name) => (wanted.has(name) ? 0 : facet)) };
}

/** 1 for each row that holds all words of a search; null without any. */
function foundRows({ found }: ReviewColumns, search: string): Uint8Array | null {
  const [first, ...others] = searchWords(search).map((word) => found.rowsWith(word));
  for (const rows of others) for (let row = 0; row < rows.length; row++) first![row]! &= rows[row]!;
  return first ?? null;
}

/** How many rows have each of some flags, by how many have each set of them. */
function ofEach(flags: readonly string[], sets: Uint32Array): Uint32Array {
  const counts = new Uint32Array(flags.length);
  for (const [set, count] of sets.entries())
    if (count > 0) for (let bit = 0; bit < counts.length; bit++) counts[bit]! += count * ((set >> bit) & 1);
  return counts;
}

function named<Name extends string>(names: readonly Name[], counts: Uint32Array): Partial<Record<Name, number>> {
  const found: Partial<Record<Name, number>> = {};
  for (const [number, name] of names.entries()) if (counts[number]! > 0) found[name] = counts[number]!;
  return found;
}

function mostFrequent({ texts }: TextNumbers, counts: Uint32Array, kept: readonly string[]): { value: string; count: number }[] {
  const asked = new Set(kept);
  const found = texts
    .map((value, number) => ({ value, count: counts[number]! }))
    .filter(({ value, count }) => count > 0 || asked.has(value));
  found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return [...found.slice(0, MOST_VALUES), ...found.slice(MOST_VALUES).filter(({ value }) => asked.has(value))];
}
