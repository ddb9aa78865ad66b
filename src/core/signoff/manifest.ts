import { texts } from '#texts/texts.ts';
import { canonicalise } from './canonicalise.ts';
import type { DeliveryContent, RevisionSignature } from './revision-content.ts';
import type { SignOffCrypto, Signer } from './sign-off-crypto.ts';

/** The manifest's name in a package; it lists every other file. */
export const MANIFEST_FILE_NAME = 'manifest.json';

/** A file of a package. */
export interface ManifestFile {
  /** Inside the package, with forward slashes, for example "environments/Sales/usermapping.csv". */
  readonly path: string;
  /** Lower-case hex. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/** What an archive holds before the manifest, which comes last; everything behind it follows from that. */
export type ArchiveStart = Omit<ManifestFile, 'path'>;

/** How many there are; `mapped`, `excluded` and `unmapped` of each environment add up to its `users`. */
export interface ManifestCounts {
  readonly people: number;
  readonly environments: readonly {
    readonly name: string;
    readonly users: number;
    readonly mapped: number;
    readonly excluded: number;
    readonly unmapped: number;
  }[];
}

/** What a package is and holds, before it is signed. */
export interface ManifestBody {
  readonly format: 'crosswalk-manifest/1';
  readonly project: string;
  /** 0: nobody froze what was written. */
  readonly revision: number;
  /** Of the revision's canonical form. */
  readonly digest: string;
  readonly previous: string | null;
  readonly frozenAt: string;
  /** When the package was written; ISO 8601, UTC. */
  readonly writtenAt: string;
  readonly counts: ManifestCounts;
  readonly signatures: readonly RevisionSignature[];
  /** Every file of the package but the manifest, in order of path by code unit. */
  readonly files: readonly ManifestFile[];
  /** Of a package that was written as a zip; null for a folder. */
  readonly archive: ArchiveStart | null;
  /** Of the installation that wrote the package; SPKI, base64. */
  readonly publicKey: string;
}

/** What `manifest.json` says. */
export interface Manifest extends ManifestBody {
  /** Ed25519 over the canonical form of everything else, base64. */
  readonly signature: string;
}

/** Signs what a package holds and answers the bytes of its `manifest.json` as text: the canonical form, and nothing after it. */
export function writeManifest(
  { content, digest, signatures }: DeliveryContent,
  files: readonly ManifestFile[],
  archive: ArchiveStart | null,
  writtenAt: string,
  signer: Pick<Signer, 'publicKey' | 'sign'>,
): string {
  const body: ManifestBody = {
    format: 'crosswalk-manifest/1',
    project: content.project,
    revision: content.number,
    digest,
    previous: content.previous,
    frozenAt: content.frozenAt,
    writtenAt,
    counts: countContent(content),
    signatures,
    files: files.map(({ path, sha256, size }) => ({ path, sha256, size })).sort((a, b) => (a.path < b.path ? -1 : 1)),
    archive,
    publicKey: signer.publicKey,
  };
  return canonicalise({ ...body, signature: signer.sign(canonicalise(body)) });
}

/** The counts of a revision. */
export function countContent({ people, environments }: DeliveryContent['content']): ManifestCounts {
  return {
    people: people.length,
    environments: environments.map(({ facts, users }) => {
      const counts = { mapped: 0, excluded: 0, unmapped: 0 };
      for (const { outcome } of users) counts[outcome.is] += 1;
      return { name: facts.name, users: users.length, ...counts };
    }),
  };
}

/**
 * Reads the text of a `manifest.json` and answers it when it is genuine: exactly the canonical form of itself, and
 * signed by the key it names. Whose key that is, the caller must know. Otherwise what is wrong with it, in words.
 */
export function readManifest(text: string, crypto: SignOffCrypto): Manifest | { readonly wrong: string } {
  let manifest: Manifest | null;
  try {
    manifest = JSON.parse(text) as Manifest | null;
    // Any other spelling of the same values was not written by Crosswalk.
    if (canonicalise(manifest) !== text) return { wrong: texts.signoff.manifest.otherSpelling };
  } catch {
    return { wrong: texts.signoff.manifest.unreadable };
  }
  if (manifest?.format !== 'crosswalk-manifest/1') return { wrong: texts.signoff.manifest.unknown };
  const { signature, ...body } = manifest;
  if (!crypto.verify(body.publicKey, canonicalise(body), signature)) return { wrong: texts.signoff.manifest.badSignature };
  return manifest;
}
