import type { Account } from '#core/directory/account.ts';
import { explainPair } from './explain-pair.ts';
import type { MatchModel } from './match-result.ts';

/** Bits against a pair that a reader of the list must see. */
const SERIOUS = -1;

/** The strongest reason for a pair and, when there is a serious one, the strongest against it: one or two short sentences for a list row. */
export function summarisePair(source: Account, target: Account, evidence: Uint8Array, model: MatchModel): string {
  const reasons = explainPair(source, target, evidence, model);
  const pro = reasons.find(({ bits }) => bits > 0);
  const contra = reasons.find(({ bits }) => bits < SERIOUS);
  return [pro?.sentence, contra?.sentence].filter((sentence) => sentence !== undefined).join(' ');
}
