import type { BulkCount, BulkDecision, ReviewDecision, ReviewRow } from '#contract/calls/review-calls.ts';

/** What can be done with many at once, in the order of the menu. */
export const BULK_ACTS = ['accept', 'reject', 'exclude', 'flag', 'unflag', 'second', 'clear'] as const satisfies BulkDecision['act'][];
export type BulkAct = (typeof BULK_ACTS)[number];

/** The decision about one of many; null where it would say nothing new. The same rule as the app has for a whole filter. */
export function decisionAbout({ source, target, state, decided, flags }: ReviewRow, decision: BulkDecision): ReviewDecision | null {
  const sourceId = source.id;
  switch (decision.act) {
    case 'accept':
      return target && state !== 'accepted' ? { act: 'accept', sourceId, targetId: target.id, takeOver: false } : null;
    case 'reject':
      return target && { act: 'reject', sourceId, targetId: target.id };
    case 'exclude':
      return state === 'excluded' ? null : { ...decision, sourceId };
    case 'clear':
      return decided ? { act: 'clear', sourceId } : null;
    case 'flag':
      return flags.includes('flagged') ? null : { act: 'flag', sourceId };
    case 'unflag':
      return flags.includes('flagged') ? { act: 'unflag', sourceId } : null;
    case 'second':
      return decided && !flags.includes('seconded') ? { act: 'second', sourceId } : null;
  }
}

/** How many of the rows a decision concerns, and the least likely pair among these. */
export function countRows(rows: readonly ReviewRow[], decision: BulkDecision): BulkCount {
  const concerned = rows.filter((row) => decisionAbout(row, decision) !== null);
  const likely = concerned.flatMap(({ target, probability }) => (target ? (probability ?? []) : []));
  return {
    shown: rows.length,
    concerned: concerned.length,
    lowestProbability: likely.length > 0 ? likely.reduce((a, b) => Math.min(a, b)) : null,
  };
}
