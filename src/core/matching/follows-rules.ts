import { readComparison, readHeader } from './evidence.ts';
import { ALIGNED_FIELDS } from './fields-compared.ts';
import { readModel } from './match-model.ts';
import type { MatchModel } from './match-result.ts';
import { AT } from './pair-weigher.ts';

const DOMAIN = AT.values + ALIGNED_FIELDS.indexOf('domain');

/**
 * Tells of the evidence that `match` stored with a pair whether the pair follows what was learned of sign-in names:
 * the way the source's is made became the way the target's is made for more pairs than it became any other, and the
 * domains do not speak against the pair.
 */
export function followingRules(stored: MatchModel): (evidence: Uint8Array) => boolean {
  const became = new Map<number, number>();
  // Rules come with most support first, so the first of each way is the one that most follow.
  for (const { from, to } of readModel(stored)?.loginRules ?? []) if (!became.has(from)) became.set(from, to);
  return (evidence) => {
    const header = readHeader(evidence);
    if (header === null || header.sourcePattern === 0) return false;
    return became.get(header.sourcePattern) === header.targetPattern && readComparison(evidence, DOMAIN).bits >= 0;
  };
}
