import type { LinkWithAccounts } from '../db/link-with-accounts.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { flaggedRecords } from '../review/review-index.ts';

/** Keys of source accounts that were decided about, or would be written, and that no second person has agreed with where the project asks for that. */
export function waitingForSecond(tables: ProjectTables, links: readonly LinkWithAccounts[]): ReadonlySet<string> {
  const { privileged, closeCalls } = tables.meta.secondReview();
  if (!privileged && !closeCalls) return new Set();
  const settled = links.filter(({ decided, state }) => decided || state === 'sure');
  const records = flaggedRecords(
    tables,
    settled.map(({ sourceId }) => sourceId),
  );
  const waiting = new Set(records.flatMap(({ id, flags }) => (flags.includes('needs-second') ? id : [])));
  return new Set(settled.flatMap(({ sourceId, source }) => (waiting.has(sourceId) ? source.key : [])));
}
