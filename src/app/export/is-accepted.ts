import type { Accept } from '#contract/calls/export-calls.ts';
import type { StoredLink } from '../db/link-table.ts';

/** Assigned pairs of at least this probability are `likely`. */
const LIKELY = 0.5;

/** Whether the pair of a link goes into the file: decided by a person, sure, or, when asked for, likely. */
export function isAccepted(link: StoredLink, accept: Accept): boolean {
  if (link.targetId === null) return false;
  if (link.state === 'accepted' || link.state === 'sure') return true;
  return accept === 'likely' && (link.probability ?? 0) >= LIKELY;
}
