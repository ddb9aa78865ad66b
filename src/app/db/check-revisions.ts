import { AppError } from '#contract/failure.ts';
import { isSignatureGenuine } from '#core/signoff/signature.ts';
import { texts } from '#texts/texts.ts';
import { nodeCrypto } from '../signoff/node-crypto.ts';
import type { Db } from './connect.ts';
import { revisionTable } from './revision-table.ts';

/**
 * Refuses a project whose revisions do not follow one another or whose signatures were changed outside Crosswalk. What a
 * revision froze is compared with its digest when it is read: of a large project that takes a while.
 */
export function checkRevisions(db: Db): void {
  const table = revisionTable(db);
  let previous: string | null = null;
  let expected = 1;
  for (const revision of table.list()) {
    const { number, digest } = revision;
    if (number !== expected || revision.previous !== previous) refuse(texts.storage.revision(number));
    for (const signature of table.signatures(number)) {
      if (!isSignatureGenuine(signature, digest, nodeCrypto)) refuse(texts.storage.signatureUnder(number));
    }
    previous = digest;
    expected += 1;
  }
}

function refuse(place: string): never {
  throw new AppError('project-damaged', texts.storage.signOffChanged(place));
}
