import { AppError } from '#contract/failure.ts';
import type { DeliveryContent, RevisionContent } from '#core/signoff/revision-content.ts';
import { missingRoles } from '#core/signoff/signature.ts';
import { texts } from '#texts/texts.ts';
import type { StoredRevision } from '../db/revision-table.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { nodeCrypto } from './node-crypto.ts';

/** What a revision froze. Refuses one whose digest no longer fits, with `project-damaged`. */
export function readRevision(tables: ProjectTables, number: number): RevisionContent {
  const stored = needRevision(tables, number);
  const text = [...tables.revisions.parts(number)].join('');
  if (nodeCrypto.sha256([text]) !== stored.digest) {
    throw new AppError('project-damaged', texts.signoff.revisionChanged(number));
  }
  return JSON.parse(text) as RevisionContent;
}

/** The same as something to be delivered: with its signatures, and who differs from the signed one before. */
export function readDelivery(tables: ProjectTables, number: number): DeliveryContent {
  const content = readRevision(tables, number);
  const { digest } = needRevision(tables, number);
  return { content, digest, signatures: tables.revisions.signatures(number), changes: tables.revisions.changes(number) };
}

export function needRevision({ revisions }: ProjectTables, number: number): StoredRevision {
  const stored = revisions.find(number);
  if (!stored) throw new AppError('not-found', texts.signoff.noRevision(number));
  return stored;
}

/** The last revision under which all signatures stand that it asks for, before another one if given; null without any. */
export function lastSigned({ revisions }: ProjectTables, before = Infinity): StoredRevision | null {
  return (
    revisions.list().findLast((revision) => revision.number < before && isSigned(revision, revisions.signatures(revision.number))) ?? null
  );
}

/** One that asks for no signature was never signed. */
export function isSigned({ needs }: StoredRevision, signatures: DeliveryContent['signatures']): boolean {
  return signatures.length > 0 && missingRoles(needs, signatures).length === 0;
}
