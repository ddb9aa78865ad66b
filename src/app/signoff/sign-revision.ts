import { AppError } from '#contract/failure.ts';
import type { RevisionSignature } from '#core/signoff/revision-content.ts';
import type { Signer } from '#core/signoff/sign-off-crypto.ts';
import { findSignatureFault, signRevision, type RevisionToSign, type SignatureGiven } from '#core/signoff/signature.ts';
import { texts } from '#texts/texts.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { needRevision } from './read-revision.ts';

/** What is asked of a revision before it is signed. */
export function revisionToSign(tables: ProjectTables, number: number): RevisionToSign {
  const { frozenBy, needs, digest, summary } = needRevision(tables, number);
  return { project: tables.meta.name(), number, frozenBy, needs, digest, counts: summary.counts };
}

/**
 * Puts a signature under a revision, in one transaction: it stands whole or not at all. Refused with `blocked` when a
 * later revision has taken its place, or when this person cannot sign in this role.
 */
export function putSignature(
  tables: ProjectTables,
  number: number,
  given: SignatureGiven,
  when: Pick<RevisionSignature, 'at' | 'zone'>,
  signer: Signer,
): RevisionSignature {
  return tables.transact(() => {
    const revision = revisionToSign(tables, number);
    const latest = tables.revisions.latest();
    if (latest && latest.number > number) {
      throw new AppError('blocked', texts.signoff.laterRevision(latest.number, number));
    }
    const fault = findSignatureFault(given, revision, tables.revisions.signatures(number));
    if (fault !== null) throw new AppError('blocked', fault);
    const signature = signRevision(given, revision, when, signer);
    tables.revisions.addSignature(number, signature);
    tables.meta.nextRevision();
    return signature;
  });
}
