import { texts } from '#texts/texts.ts';
import { blockerSentence, findingSentence, type Finding } from '../readiness/finding.ts';

/** What keeps a revision from being frozen. */
export interface FreezeBlocker {
  /** Null: whichever environments are frozen. */
  readonly environmentId: number | null;
  readonly sentence: string;
}

/** What of the findings keeps a revision from being frozen: blockers, and warnings that nobody has acknowledged. */
export function findBlockers(findings: readonly Finding[]): FreezeBlocker[] {
  return findings.flatMap((finding): FreezeBlocker[] => {
    const environmentId = finding.environment?.id ?? null;
    if (finding.severity === 'blocker') return [{ environmentId, sentence: blockerSentence(finding) }];
    if (finding.severity !== 'warning' || finding.acknowledged !== null) return [];
    return [{ environmentId, sentence: texts.signoff.acknowledgeFirst(findingSentence(finding)) }];
  });
}
