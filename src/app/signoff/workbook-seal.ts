import { texts } from '#texts/texts.ts';
import { readManifest, type Manifest } from '#core/signoff/manifest.ts';
import { openWorkbookArchive } from '../import/read-workbook-archive.ts';
import { WorkbookFault } from '../import/read-workbook-fault.ts';
import { SEAL_NAME } from '../workbook/stream-workbook.ts';
import { isArchiveAsWritten } from './is-archive-as-written.ts';
import { nodeCrypto } from './node-crypto.ts';

/** Whether a workbook says that Crosswalk wrote it, sealed or not. */
export function saysItIsOurs(workbook: Uint8Array): boolean {
  return partOf(workbook, 'docProps/custom.xml')?.includes('Crosswalk digest') ?? false;
}

/** The text of a workbook's seal as it stands in it; null when it has none, or is no workbook that can be opened. */
export function sealIn(workbook: Uint8Array): string | null {
  return partOf(workbook, SEAL_NAME);
}

function partOf(workbook: Uint8Array, name: string): string | null {
  try {
    const part = openWorkbookArchive(workbook).read(name);
    return part && Buffer.from(part).toString('utf8');
  } catch (error) {
    if (error instanceof WorkbookFault) return null;
    throw error;
  }
}

/**
 * Reads the seal of a workbook: a signed manifest that tells the hash of everything before it, so that the workbook vouches
 * for each of its bytes by itself. Null when it has none, else what it says, or in words why it does not hold. Steps are pauses.
 */
export function* readSeal(workbook: Uint8Array): Generator<void, Manifest | { readonly wrong: string } | null> {
  const text = sealIn(workbook);
  if (text === null) return null;
  const manifest = readManifest(text, nodeCrypto);
  if ('wrong' in manifest) return manifest;
  const seal = Buffer.from(text);
  const holds = manifest.archive !== null && (yield* isArchiveAsWritten(workbook, manifest.archive, { name: SEAL_NAME, bytes: seal }));
  return holds ? manifest : { wrong: texts.signoff.seal.otherBytes };
}
