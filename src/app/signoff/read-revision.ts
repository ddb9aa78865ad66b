import { createHash } from 'node:crypto';
import { AppError } from '#contract/failure.ts';
import type { DeliveryContent, RevisionContent } from '#core/signoff/revision-content.ts';
import { missingRoles } from '#core/signoff/signature.ts';
import { texts } from '#texts/texts.ts';
import type { StoredRevision } from '../db/revision-table.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { parseInSteps } from './parse-in-steps.ts';

/** What a revision froze. Refuses one whose digest no longer fits, with `project-damaged`. Steps are pauses. */
export function* readRevision(tables: ProjectTables, number: number): Generator<void, RevisionContent> {
  const stored = needRevision(tables, number);
  const hash = createHash('sha256');
  const parts: Uint8Array[] = [];
  for (const part of tables.revisions.parts(number)) {
    hash.update(part);
    parts.push(part);
    yield;
  }
  if (hash.digest('hex') !== stored.digest) {
    throw new AppError('project-damaged', texts.signoff.revisionChanged(number));
  }
  return (yield* parseInSteps(Buffer.concat(parts))) as RevisionContent;
}

/** The same as something to be delivered: with its signatures, and who differs from the signed one before. */
export function* readDelivery(tables: ProjectTables, number: number): Generator<void, DeliveryContent> {
  const content = yield* readRevision(tables, number);
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
