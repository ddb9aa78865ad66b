import type { ReactNode } from 'react';

export interface FacetOption<Name extends string> {
  readonly name: Name;
  readonly label: ReactNode;
  /** The label as plain text, for searching and for a tooltip where it does not fit. */
  readonly text?: string;
  readonly count: number;
  readonly shownCount: string;
}

/** Boxes of a long group that are in sight before all of it is asked for. */
export const FIRST_SHOWN = 8;
/** More boxes than this nobody reads; typing finds the rest. */
const MOST_SHOWN = 100;

/**
 * The boxes to draw, and how many are left out: those that hold the words; without words (null) the first
 * few, and the chosen ones wherever they stand.
 */
export function shownOptions<Name extends string>(
  options: readonly FacetOption<Name>[],
  chosen: readonly Name[],
  words: string | null,
): { shown: readonly FacetOption<Name>[]; hidden: number } {
  if (words === null) {
    const shown = options.filter(({ name }, place) => place < FIRST_SHOWN || chosen.includes(name));
    return { shown, hidden: options.length - shown.length };
  }
  const wanted = words.trim().toLowerCase();
  const found = wanted === '' ? options : options.filter(({ name, text }) => (text ?? name).toLowerCase().includes(wanted));
  return { shown: found.slice(0, MOST_SHOWN), hidden: Math.max(0, found.length - MOST_SHOWN) };
}
