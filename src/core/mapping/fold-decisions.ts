import type { Decision, ExclusionReason } from './decision.ts';

/** What a person's decisions say of one source account at this moment. Accounts are named by their keys. */
export interface Standing {
  readonly verdict:
    | { readonly act: 'accept'; readonly target: string }
    | { readonly act: 'unpair' }
    | { readonly act: 'exclude'; readonly reason: ExclusionReason; readonly note: string }
    /** Nothing decided: the engine's suggestion counts. */
    | null;
  /** Targets that this account is never to be paired with. */
  readonly rejected: ReadonlySet<string>;
}

/**
 * Folds the decisions about one source account, oldest first and without those that were undone,
 * into where it stands. The last word counts; a rejection stands until the same pair is accepted.
 */
export function foldDecisions(decisions: readonly Decision[]): Standing {
  const rejected = new Set<string>();
  let verdict: Standing['verdict'] = null;
  for (const decision of decisions) {
    switch (decision.act) {
      case 'accept':
        rejected.delete(decision.target);
        verdict = { act: 'accept', target: decision.target };
        break;
      case 'reject':
        rejected.add(decision.target);
        if (verdict?.act === 'accept' && verdict.target === decision.target) verdict = null;
        break;
      case 'unpair':
        verdict = { act: 'unpair' };
        break;
      case 'exclude':
        verdict = { act: 'exclude', reason: decision.reason, note: decision.note };
        break;
      case 'clear':
        verdict = null;
        break;
    }
  }
  return { verdict, rejected };
}
