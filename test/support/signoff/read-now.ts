import type { ProjectTables } from '#app/db/project-tables.ts';
import { readDelivery, readRevision } from '#app/signoff/read-revision.ts';
import type { DeliveryContent, RevisionContent } from '#core/signoff/revision-content.ts';
import { toEnd } from '#test/support/to-end.ts';

/** What a revision froze, without pauses. */
export function readRevisionNow(tables: ProjectTables, number: number): RevisionContent {
  return toEnd(readRevision(tables, number));
}

/** What is delivered of it, without pauses. */
export function readDeliveryNow(tables: ProjectTables, number: number): DeliveryContent {
  return toEnd(readDelivery(tables, number));
}
