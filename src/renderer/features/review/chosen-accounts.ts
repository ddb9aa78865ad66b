import type { Places } from './review-list.ts';
import { countRanges, NO_RANGES, rangeBetween, type RangeSet } from '#ui/range-set.ts';
import { pointAt, type Pointing } from '#ui/selection.ts';

/** Who is selected in the list. */
export interface ChosenAccounts {
  readonly selectedId: number | null;
  /** The places that are chosen when several are; empty while there is only the selected one. */
  readonly chosen: RangeSet;
  /** Where a range that is drawn out with Shift begins. */
  readonly anchor: number | null;
}

interface AccountList {
  readonly ids: ArrayLike<number>;
  readonly places: Places;
}

/** One account and no others. */
export const only = (selectedId: number | null): ChosenAccounts => ({ selectedId, chosen: NO_RANGES, anchor: null });

/** Selects a line by its place, or several. */
export function pointInList(
  { ids, places, selectedId, chosen, anchor }: ChosenAccounts & AccountList,
  place: number,
  how: Pointing,
): ChosenAccounts {
  const current = selectedId === null ? null : (places.get(selectedId) ?? null);
  const before = chosen.length > 0 || current === null ? chosen : rangeBetween(current, current);
  const after = pointAt({ places: before, current, anchor }, place, how);
  const count = countRanges(after.places);
  // One that is left over is the selected one again; only while moving may the focus stand beside what is chosen.
  const to = count === 1 && how !== 'move' ? (after.places[0]?.[0] ?? place) : place;
  return { selectedId: ids[to] ?? null, chosen: count > 1 ? after.places : NO_RANGES, anchor: after.anchor };
}

/** Goes up or down by some lines, and stops at the ends. */
export function moveInList(now: ChosenAccounts & AccountList, by: number, how: Pointing): ChosenAccounts {
  const { ids, places, selectedId, chosen, anchor } = now;
  if (ids.length === 0) return { selectedId, chosen, anchor };
  const from = (selectedId === null ? undefined : places.get(selectedId)) ?? (by > 0 ? -1 : 0);
  return pointInList(now, Math.min(ids.length - 1, Math.max(0, from + by)), how);
}

export function chooseAll({ ids, selectedId }: ChosenAccounts & AccountList): ChosenAccounts {
  return ids.length > 1
    ? { chosen: rangeBetween(0, ids.length - 1), anchor: 0, selectedId: selectedId ?? ids[0] ?? null }
    : only(selectedId);
}
