import type { ReviewFilter } from '#contract/calls/review-calls.ts';
import type { Answer } from '#lib/client.ts';

/** Where a finding of the export is solved: a screen, and on the review screen those concerned, or the one person. */
export interface Jump {
  readonly screen: 'import' | 'review' | 'export';
  readonly filter?: Partial<ReviewFilter>;
  readonly sourceId?: number;
}

const JUMPS: Readonly<Record<string, Jump>> = {
  'no-accounts': { screen: 'import' },
  'pairing-stale': { screen: 'import' },
  'no-pairs': { screen: 'review', filter: {} },
  'needs-second': { screen: 'review', filter: { flags: ['needs-second'] } },
};

/** Of what is accepted by itself no filter tells, unless it is the sure pairs alone. */
const JUMPS_IF_SURE: Readonly<Record<string, Jump>> = {
  undecided: { screen: 'review', filter: { states: ['review', 'ambiguous'] } },
};

/**
 * A filter is only answered where it shows as many people as the finding counts; `sureAlone` says that the file
 * takes sure pairs and those people accepted, and leaves none of them out.
 */
export function jumpOf(
  { code, people, count }: Pick<Answer<'export.preview'>['findings'][number], 'code' | 'people' | 'count'>,
  sureAlone: boolean,
): Jump {
  const known = JUMPS[code] ?? (sureAlone ? JUMPS_IF_SURE[code] : undefined);
  if (known) return known;
  const [first] = people;
  // Those concerned are listed one by one on the export screen.
  return first?.sourceId && count === 1 ? { screen: 'review', sourceId: first.sourceId } : { screen: 'export' };
}
