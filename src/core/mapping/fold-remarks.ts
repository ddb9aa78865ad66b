import type { Decision, Remark } from './decision.ts';

/** An act about one source account, and who did it. */
export interface ActBy {
  readonly act: Decision['act'] | Remark['act'];
  readonly by: string;
}

/** What people noted of one source account, as it stands. */
export interface Remarks {
  readonly flagged: boolean;
  readonly comments: number;
  /** Who decided last what becomes of it; null when nobody did. */
  readonly decidedBy: string | null;
  /** Who agreed with that decision; null when nobody did, or when it was decided again since. */
  readonly secondedBy: string | null;
}

/** Nothing noted. */
export const NO_REMARKS: Remarks = { flagged: false, comments: 0, decidedBy: null, secondedBy: null };

/**
 * Folds the acts about one source account, oldest first and without those that were undone, into what
 * is noted of it. Nobody seconds a decision of their own, and a new decision wants to be seconded anew.
 */
export function foldRemarks(acts: readonly ActBy[]): Remarks {
  let { flagged, comments, decidedBy, secondedBy } = NO_REMARKS;
  for (const { act, by } of acts) {
    switch (act) {
      case 'flag':
      case 'unflag':
        flagged = act === 'flag';
        break;
      case 'comment':
        comments += 1;
        break;
      case 'second':
        if (decidedBy !== null && decidedBy !== by) secondedBy = by;
        break;
      case 'clear':
        decidedBy = null;
        secondedBy = null;
        break;
      default:
        decidedBy = by;
        secondedBy = null;
    }
  }
  return { flagged, comments, decidedBy, secondedBy };
}
