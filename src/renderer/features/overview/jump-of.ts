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
  undecided: { screen: 'review', filter: { states: ['review', 'ambiguous'] } },
  'needs-second': { screen: 'review', filter: { flags: ['needs-second'] } },
  'target-disabled': { screen: 'review', filter: { flags: ['target-disabled'] } },
};

export function jumpOf({ code, parties }: Pick<Answer<'export.preview'>['findings'][number], 'code' | 'parties'>): Jump {
  const known = JUMPS[code];
  if (known) return known;
  const [first, second] = parties;
  // Those concerned are listed one by one on the export screen.
  return first && !second ? { screen: 'review', sourceId: first.id } : { screen: 'export' };
}
