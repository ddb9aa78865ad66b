import { createHash } from 'node:crypto';
import { canonicalPieces } from '#core/signoff/canonicalise.ts';
import type { DeliveryContent, RevisionContent } from '#core/signoff/revision-content.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { tell } from '../jobs/tell.ts';
import { readDelivery } from '../signoff/read-revision.ts';
import { readRevisionContent, unfrozen } from '../signoff/read-revision-content.ts';

/**
 * What is delivered: a frozen revision, or with null what stands now, which nobody froze. Whoever drives
 * must see to it that the project does not change meanwhile.
 */
export function* readDeliveryContent(tables: ProjectTables, revision: number | null, at: string): Generator<JobProgress, DeliveryContent> {
  if (revision !== null) return yield* tell(readDelivery(tables, revision), () => ({ phase: 'load', done: 0, total: 0 }));
  return yield* withDigest(yield* readRevisionContent(tables, unfrozen(at)));
}

/** What stands now as it is delivered: with its digest, and signed by nobody. */
export function* withDigest(content: RevisionContent): Generator<JobProgress, DeliveryContent> {
  const hash = createHash('sha256');
  for (const piece of canonicalPieces(content)) {
    hash.update(piece, 'utf8');
    yield { phase: 'digest', done: 0, total: 0 };
  }
  return { content, digest: hash.digest('hex'), signatures: [], changes: [] };
}
