import { blockerSentence } from '#core/readiness/finding.ts';
import type { RevisionContent } from '#core/signoff/revision-content.ts';

/** What keeps a delivery from being written, in words; null when nothing does. Warnings that nobody took on stand in it as they are. */
export function findDeliveryBlocker({ findings }: RevisionContent): string | null {
  const finding = findings.find(({ severity }) => severity === 'blocker');
  return finding ? blockerSentence(finding) : null;
}
