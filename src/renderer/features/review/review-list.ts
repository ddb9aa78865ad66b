import type { ReviewDecision, ReviewFilter, ReviewSort } from '#contract/calls/review-calls.ts';
import type { StateCounts } from '#contract/calls/shapes.ts';
import { LINK_STATES, type LinkState } from '#core/mapping/decision.ts';

/** States that still want a decision. */
export const UNDECIDED_STATES: readonly LinkState[] = ['review', 'ambiguous', 'none'];

/** The orders the list can have. */
export const REVIEW_SORTS: readonly ReviewSort[] = ['name', 'probability-ascending', 'probability-descending', 'department'];

/** What the list is narrowed to, and its order. */
export type ReviewQuery = ReviewFilter & { readonly sort: ReviewSort };

/** Everybody. */
export const NO_FILTER: ReviewFilter = {
  states: [],
  kinds: [],
  reasons: [],
  bands: [],
  domains: [],
  departments: [],
  flags: [],
  search: '',
};

/** Whether a query leaves everybody, in the order of their names. */
export function isEverybody({ search, sort, ...chosen }: ReviewQuery): boolean {
  return sort === 'name' && search.trim() === '' && Object.values(chosen).every((values) => values.length === 0);
}

export const sum = (counts: StateCounts, states: readonly LinkState[] = LINK_STATES): number =>
  states.reduce((total, state) => total + counts[state], 0);

/** Where each account of the list stands in it. */
export interface Places {
  get(id: number): number | undefined;
  has(id: number): boolean;
}

/** Place of each id in a list. By id, which are few more than accounts: a map takes fifty times as long to fill. */
export function placesOf(ids: readonly number[] | Int32Array): Places {
  let most = -1;
  for (const id of ids) most = Math.max(most, id);
  // One more than the place, so that new memory, which is nought, stands for none: most of it stays untouched where the list is short.
  const places = new Int32Array(most + 1);
  for (let place = 0; place < ids.length; place += 1) places[ids[place]!] = place + 1;
  const get = (id: number): number | undefined => {
    const place = places[id] ?? 0;
    return place === 0 ? undefined : place - 1;
  };
  return { get, has: (id) => get(id) !== undefined };
}

/**
 * The next id that wants a decision, going on from `from` and starting again at the other end; null
 * when there is none but the one we are on.
 */
export function nextUndecided(ids: ArrayLike<number>, undecided: (id: number) => boolean, from: number, direction: 1 | -1): number | null {
  const { length } = ids;
  for (let step = 1; step <= length; step += 1) {
    const id = ids[(((from + direction * step) % length) + length) % length];
    if (id !== undefined && id !== ids[from] && undecided(id)) return id;
  }
  return null;
}

/** Whether nothing is left to decide about an account once this stands, whatever the app answers. */
export function closes({ act }: ReviewDecision): boolean {
  return act === 'accept' || act === 'exclude' || act === 'unpair';
}

/**
 * Whether a decision leads to the next account: rejecting one candidate leads to the next of the same person,
 * words beside the decision keep the place; setting aside and everything else closes the case.
 */
export function leadsOn({ act }: ReviewDecision, open: boolean): boolean {
  if (act === 'flag') return open;
  return act !== 'unflag' && act !== 'comment' && act !== 'second' && !open;
}
