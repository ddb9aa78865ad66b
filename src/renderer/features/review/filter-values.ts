import type { ReviewFilter } from '#contract/calls/review-calls.ts';

/** What the list can be narrowed by, in the order in which it stands on the screen. */
export const FACETS = ['states', 'kinds', 'reasons', 'bands', 'domains', 'departments', 'flags'] as const;
export type Facet = (typeof FACETS)[number];

export interface ChosenValue {
  readonly facet: Facet;
  readonly value: string;
}

/** The change of the filter that adds a value to a facet or takes it away. */
export function toggleValue(filter: ReviewFilter, { facet, value }: ChosenValue, on: boolean): Partial<ReviewFilter> {
  const others = (filter[facet] as readonly string[]).filter((other) => other !== value);
  return { [facet]: on ? [...others, value] : others };
}

/** Everything that is chosen, facet by facet. */
export const chosenValues = (filter: ReviewFilter): ChosenValue[] =>
  FACETS.flatMap((facet) => filter[facet].map((value) => ({ facet, value })));

export const isNarrowed = (filter: ReviewFilter): boolean => FACETS.some((facet) => filter[facet].length > 0);

/** Whether the same is chosen in both; what was not touched is the same list. */
export const isNarrowedAlike = (filter: ReviewFilter, other: ReviewFilter): boolean =>
  FACETS.every((facet) => filter[facet] === other[facet]);

/** Takes every value away and leaves the search. */
export const NO_VALUES = {
  states: [],
  kinds: [],
  reasons: [],
  bands: [],
  domains: [],
  departments: [],
  flags: [],
} satisfies Partial<ReviewFilter>;

/** Counts of a closed list in its own order. */
export const inOrder = <Value extends string>(
  list: readonly Value[],
  counts: Partial<Record<Value, number>>,
): { value: Value; count: number }[] => list.map((value) => ({ value, count: counts[value] ?? 0 }));
