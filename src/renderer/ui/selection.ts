import { hasNumber, joinRanges, NO_RANGES, rangeBetween, toggleNumber, type RangeSet } from './range-set.ts';

/** What is chosen in a list, by place. */
export interface Selection {
  readonly places: RangeSet;
  /** The line with the focus; null in an empty list. */
  readonly current: number | null;
  /** Where a range that is drawn out with Shift begins. */
  readonly anchor: number | null;
}

/** `only` chooses one line, `toggle` adds or takes away, `range` goes from the anchor, `add-range` keeps the rest, `move` only moves the focus. */
export type Pointing = 'only' | 'toggle' | 'range' | 'add-range' | 'move';

export const NOTHING_SELECTED: Selection = { places: NO_RANGES, current: null, anchor: null };

export const selectOnly = (place: number): Selection => ({ places: rangeBetween(place, place), current: place, anchor: place });

export function pointAt(before: Selection, place: number, how: Pointing): Selection {
  const anchor = before.anchor ?? before.current ?? place;
  if (how === 'only') return selectOnly(place);
  if (how === 'move') return { ...before, current: place };
  if (how === 'toggle') return { places: toggleNumber(before.places, place), current: place, anchor: place };
  const range = rangeBetween(anchor, place);
  return { places: how === 'range' ? range : joinRanges(before.places, range), current: place, anchor };
}

/** All lines of a list, with the focus where it was. */
export const selectAll = (before: Selection, count: number): Selection =>
  count === 0 ? NOTHING_SELECTED : { ...before, places: rangeBetween(0, count - 1), current: before.current ?? 0 };

/** The modifier keys of a press or a click. */
export interface Modifiers {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

export function pointingOf(keys: Modifiers, withControl: 'toggle' | 'move'): Pointing {
  const control = keys.ctrlKey || keys.metaKey;
  if (keys.shiftKey) return control ? 'add-range' : 'range';
  return control ? withControl : 'only';
}

export const isSelected = ({ places }: Selection, place: number): boolean => hasNumber(places, place);
