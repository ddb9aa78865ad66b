import type { VerifyReport } from '#contract/calls/signoff-calls.ts';
import { canonicalise } from '#core/signoff/canonicalise.ts';
import { MANIFEST_FILE_NAME, readManifest, type Manifest } from '#core/signoff/manifest.ts';
import { isSignatureGenuine } from '#core/signoff/signature.ts';
import { texts } from '#texts/texts.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { hashFile } from './hash-file.ts';
import { isArchiveAsWritten } from './is-archive-as-written.ts';
import { nodeCrypto } from './node-crypto.ts';
import { holdFile, type OpenedFiles, type OpenFile } from './open-given.ts';
import { fingerprintOf, showSignature } from './show-signature.ts';
import { NOTHING_KNOWN } from './nothing-known.ts';
import { countRows, findAlteredRows, MOST_ROWS } from './find-altered-rows.ts';

type FileState = VerifyReport['files'][number];

/** Verifies a package by its manifest, and the manifest by its signature and, where there is one, by the project. Steps are pauses. */
export function* verifyPackage(
  tables: ProjectTables | null,
  keys: readonly string[],
  manifestFile: OpenFile,
  { files, archive }: OpenedFiles,
): Generator<void, VerifyReport> {
  const manifest = yield* readManifestFile(manifestFile);
  if ('wrong' in manifest) {
    const state: FileState = { path: manifestFile.path, state: 'altered', message: manifest.wrong };
    const sentences = [texts.signoff.altered.manifestAndFiles(manifest.wrong)];
    return { ...NOTHING_KNOWN, verdict: 'altered', sentences, files: [state, ...unknown(files, manifestFile)] };
  }
  const doubt = findDoubt(tables, keys, manifest);
  const folder = manifestFile.path.slice(0, manifestFile.path.lastIndexOf('/') + 1);
  // A package always holds folders: files that came without any are some of them, picked out of it.
  const isPicked = archive === null && files.every(({ path }) => !path.includes('/'));
  const states = isPicked
    ? yield* comparePicked(manifest, files, manifestFile)
    : yield* compareFiles(manifest, folder, files, manifestFile);
  const bad = states.filter(({ state }) => state !== 'genuine');
  const rows = tables ? yield* alteredRows(tables, manifest.revision, folder, files, bad) : [];
  const known = {
    revision: manifest.revision,
    digest: manifest.digest,
    signatures: manifest.signatures.map(showSignature),
    fingerprint: fingerprintOf(manifest.publicKey),
    files: states,
    rows: rows.slice(0, MOST_ROWS),
    rowCount: countRows(rows),
  };
  if (doubt !== null) return { ...known, verdict: 'altered', sentences: [texts.signoff.altered.because(doubt)] };
  if (bad.length > 0) {
    const sentences = [texts.signoff.altered.files(bad.length)];
    return { ...known, verdict: 'altered', sentences };
  }
  if (archive === null) return { ...known, verdict: 'genuine', sentences: isPicked ? [texts.signoff.genuine.picked] : [] };
  if (!manifest.archive) return { ...known, verdict: 'genuine', sentences: [texts.signoff.genuine.packedByOthers] };
  // Its one text is its bytes.
  const isAsWritten = yield* isArchiveAsWritten(archive, manifest.archive, {
    name: MANIFEST_FILE_NAME,
    bytes: Buffer.from(canonicalise(manifest)),
  });
  return isAsWritten
    ? { ...known, verdict: 'genuine', sentences: [] }
    : { ...known, verdict: 'altered', sentences: [texts.signoff.altered.archive] };
}

/** Reads the manifest, whose every byte counts. */
export function* readManifestFile(file: OpenFile): Generator<void, Manifest | { readonly wrong: string }> {
  const bytes = yield* holdFile(file);
  if (bytes === null) return { wrong: texts.signoff.manifest.unreadable };
  const text = Buffer.from(bytes).toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(bytes)) return { wrong: texts.signoff.manifest.otherSpelling };
  return readManifest(text, nodeCrypto);
}

/** Why a manifest whose own signature fits is still not to be believed; null when nothing speaks against it. */
export function findDoubt(tables: ProjectTables | null, keys: readonly string[], manifest: Manifest): string | null {
  if (!manifest.signatures.every((signature) => isSignatureGenuine(signature, manifest.digest, nodeCrypto))) {
    return texts.signoff.doubt.signature;
  }
  if (tables === null) return null;
  const { revision, digest, publicKey } = manifest;
  const stored = tables.revisions.find(revision);
  if (revision > 0 && stored?.digest !== digest) return texts.signoff.doubt.revision(revision);
  // The text is its canonical form, so its hash is that of the file.
  if (tables.delivered.isKey(publicKey) || keys.includes(publicKey)) return null;
  return texts.signoff.doubt.key;
}

function* compareFiles(
  manifest: Manifest,
  folder: string,
  files: readonly OpenFile[],
  manifestFile: OpenFile,
): Generator<void, FileState[]> {
  const states: FileState[] = [{ path: manifestFile.path, state: 'genuine', message: '' }];
  // A zip's reader knows names in lower case only.
  const given = new Map(files.filter((file) => file !== manifestFile).map((file) => [file.path.toLowerCase(), file]));
  for (const { path, sha256, size } of manifest.files) {
    const file = given.get(`${folder}${path}`.toLowerCase());
    given.delete(`${folder}${path}`.toLowerCase());
    if (!file) {
      states.push({ path, state: 'missing', message: texts.signoff.file.missing });
      continue;
    }
    const hash = yield* hashFile(file);
    if (hash === null) states.push({ path, state: 'altered', message: texts.signoff.manifest.unreadable });
    else if (hash.sha256 === sha256 && hash.size === size) states.push({ path, state: 'genuine', message: '' });
    else states.push({ path, state: 'altered', message: texts.signoff.file.otherContent });
  }
  for (const { path } of given.values()) {
    const inside = path.startsWith(folder) ? path.slice(folder.length) : path;
    states.push({ path: inside, state: 'unlisted', message: texts.signoff.file.unlisted });
  }
  return states;
}

/** Looks at files that came out of their folders: each is known by its content, wherever it stood in the package. */
function* comparePicked(manifest: Manifest, files: readonly OpenFile[], manifestFile: OpenFile): Generator<void, FileState[]> {
  const states: FileState[] = [{ path: manifestFile.path, state: 'genuine', message: '' }];
  for (const file of files) {
    if (file === manifestFile) continue;
    const { path } = file;
    const hash = yield* hashFile(file);
    const listed = manifest.files.find(({ sha256, size }) => sha256 === hash?.sha256 && size === hash.size);
    if (listed) {
      states.push({ path: listed.path, state: 'genuine', message: '' });
      continue;
    }
    const isNamed = manifest.files.some((one) => one.path.split('/').at(-1)?.toLowerCase() === path.toLowerCase());
    if (isNamed) states.push({ path, state: 'altered', message: texts.signoff.file.otherContent });
    else states.push({ path, state: 'unlisted', message: texts.signoff.file.unlisted });
  }
  return states;
}

function* alteredRows(
  tables: ProjectTables,
  revision: number,
  folder: string,
  files: readonly OpenFile[],
  bad: readonly FileState[],
): Generator<void, VerifyReport['rows']> {
  const rows: VerifyReport['rows'] = [];
  if (tables.revisions.find(revision) === null) return rows;
  for (const { path, state } of bad) {
    const file = files.find((each) => each.path.toLowerCase() === `${folder}${path}`.toLowerCase());
    if (state === 'altered' && file) rows.push(...((yield* findAlteredRows(tables, { ...file, path }, revision))?.rows ?? []));
  }
  return rows;
}

function unknown(files: readonly OpenFile[], manifestFile: OpenFile): FileState[] {
  return files.flatMap(({ path }) => (path === manifestFile.path ? [] : { path, state: 'unknown', message: '' }));
}
