import { LINK_STATES } from '#core/mapping/decision.ts';
import { PROBABILITY_BANDS } from '#contract/calls/review-calls.ts';
import type { Coverage, CoverageBy, Overview } from '#contract/calls/overview-calls.ts';
import type { ReviewColumns, TextNumbers } from './review-columns.ts';

/** Departments or domains that are told one by one; nobody reads more on a page. */
const MOST_VALUES = 300;
const PARTS = ['decided', 'sure', 'open', 'excluded'] as const satisfies readonly (keyof Coverage)[];
const SURE = LINK_STATES.indexOf('sure');
const ACCEPTED = LINK_STATES.indexOf('accepted');
const EXCLUDED = LINK_STATES.indexOf('excluded');

/** Counts the review list in one pass. */
export function overviewOf(columns: ReviewColumns): Overview {
  const { size, state, decided, suggested, band, probability, decider, deciders } = columns;
  const histogram = Array.from({ length: 100 }, () => 0);
  const bands = PROBABILITY_BANDS.map(() => 0);
  const total = new Uint32Array(PARTS.length);
  const byDepartment = new Uint32Array(columns.departments.texts.length * PARTS.length);
  const byDomain = new Uint32Array(columns.domains.texts.length * PARTS.length);
  const byDecider = new Uint32Array(deciders.texts.length);
  let withSuggestion = 0;
  for (let row = 0; row < size; row++) {
    const part = partOf(state[row]!, decided[row]!);
    total[part]!++;
    byDepartment[columns.department[row]! * PARTS.length + part]!++;
    byDomain[columns.domain[row]! * PARTS.length + part]!++;
    bands[band[row]!]!++;
    if (decided[row] === 1) byDecider[decider[row]!]!++;
    withSuggestion += suggested[row]!;
    if (!Number.isNaN(probability[row]!)) histogram[hundredthOf(probability[row]!)]!++;
  }
  return {
    accounts: size,
    suggested: withSuggestion,
    coverage: coverage(total, 0),
    histogram,
    bands: Object.fromEntries(PROBABILITY_BANDS.map((name, n) => [name, bands[n]!])) as Overview['bands'],
    departments: mostOpenFirst(columns.departments, byDepartment),
    domains: mostOpenFirst(columns.domains, byDomain),
    deciders: deciders.texts
      .map((by, number) => ({ by, count: byDecider[number]! }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.by < b.by ? -1 : 1)),
  };
}

/** Index into `PARTS`. */
function partOf(state: number, decided: number): number {
  if (state === EXCLUDED) return 3;
  if (decided === 1 || state === ACCEPTED) return 0;
  return state === SURE ? 1 : 2;
}

/** By comparing, so that a probability stands on the same side of a line as its band: 0.29 times 100 is less than 29. */
function hundredthOf(probability: number): number {
  const near = Math.floor(probability * 100);
  return Math.min(99, probability >= (near + 1) / 100 ? near + 1 : near);
}

function coverage(counts: Uint32Array, from: number): Coverage {
  return { decided: counts[from]!, sure: counts[from + 1]!, open: counts[from + 2]!, excluded: counts[from + 3]! };
}

function mostOpenFirst({ texts }: TextNumbers, counts: Uint32Array): CoverageBy {
  const all = texts
    .map((value, number) => ({ value, ...coverage(counts, number * PARTS.length) }))
    .filter((one) => sizeOf(one) > 0)
    .sort((a, b) => b.open - a.open || sizeOf(b) - sizeOf(a) || (a.value < b.value ? -1 : 1));
  const others = { values: 0, decided: 0, sure: 0, open: 0, excluded: 0 };
  for (const one of all.slice(MOST_VALUES)) {
    others.values += 1;
    for (const part of PARTS) others[part] += one[part];
  }
  return { values: all.slice(0, MOST_VALUES), others };
}

function sizeOf(one: Coverage): number {
  return one.decided + one.sure + one.open + one.excluded;
}
