import { NO_REMARKS, type Remarks } from '#core/mapping/fold-remarks.ts';
import type { ReviewFlag } from '#contract/calls/review-calls.ts';
import type { SecondReview } from '#contract/calls/project-calls.ts';
import type { ReviewRecord } from '../db/review-record-table.ts';

/** Bits of margin below which a pair was decided by a hair: the runner-up is at least a tenth as likely. */
const CLOSE = Math.log2(10);

/** What of a source account wants an eye, in the order of `REVIEW_FLAGS`. */
export function reviewFlags(record: ReviewRecord, remarks: Remarks = NO_REMARKS, secondReview: SecondReview): ReviewFlag[] {
  const { decided, kind, targetId, saidTargetId, margin, targetKind } = record;
  const flags: ReviewFlag[] = [];
  const closeCall = targetId !== null && targetId === saidTargetId && margin !== null && margin < CLOSE;
  const privileged = kind === 'admin' || targetKind === 'admin';
  const wanted = (secondReview.privileged && privileged) || (secondReview.closeCalls && closeCall);
  if (remarks.flagged) flags.push('flagged');
  if (remarks.comments > 0) flags.push('commented');
  // What the engine would write by itself wants two people too.
  if (wanted && (decided === 1 || record.state === 'sure') && remarks.secondedBy === null) flags.push('needs-second');
  if (decided === 1 && remarks.secondedBy !== null) flags.push('seconded');
  if (closeCall) flags.push('close-call');
  if (privileged) flags.push('privileged');
  if (record.enabled === 0) flags.push('source-disabled');
  if (record.targetEnabled === 0) flags.push('target-disabled');
  if (decided === 0 && targetId === null && saidTargetId !== null) flags.push('displaced');
  if (record.changed === 1) flags.push('changed');
  if (decided === 0) flags.push('undecided');
  // Namesakes follow the same rules: which of them is meant no rule can say.
  if (record.byRule === 1 && record.state !== 'ambiguous' && (decided === 1 || targetId !== null)) flags.push('by-rule');
  return flags;
}
