import type { Party } from '#contract/calls/shapes.ts';
import type { ExclusionReason } from '#core/mapping/decision.ts';

/** The reason offered first; the person has the last word. */
export function likelyExclusion({ kind, enabled }: Pick<Party, 'kind' | 'enabled'>): ExclusionReason {
  if (kind === 'guest') return 'guest';
  if (kind === 'service' || kind === 'application') return 'service-account';
  if (kind === 'shared' || kind === 'room' || kind === 'equipment') return 'shared-mailbox';
  if (enabled === false) return 'leaver';
  return 'not-in-scope';
}
