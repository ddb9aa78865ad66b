import type { VerifyReport } from '#contract/calls/signoff-calls.ts';
import { USERMAPPING_FILE_NAME } from '#core/deliverables/usermapping-csv.ts';
import { MANIFEST_FILE_NAME } from '#core/signoff/manifest.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { countRows, findAlteredRows, MOST_ROWS } from './find-altered-rows.ts';
import { hashFile } from './hash-file.ts';
import type { OpenedFiles, OpenFile } from './open-given.ts';
import { fingerprintOf, showSignature } from './show-signature.ts';
import { NOTHING_KNOWN } from './nothing-known.ts';
import { findDoubt, readManifestFile } from './verify-package.ts';

interface Verified {
  readonly rows: readonly VerifyReport['rows'][number][];
  readonly state: VerifyReport['files'][number];
  readonly revision: number | null;
}

/** Verifies files that come without their manifest, or the manifest by itself. Steps are pauses. */
export function* verifySingle(
  tables: ProjectTables | null,
  keys: readonly string[],
  { files, isDamaged }: OpenedFiles,
): Generator<void, VerifyReport> {
  const [first] = files;
  if (files.length === 1 && first?.path.split('/').at(-1) === MANIFEST_FILE_NAME) return yield* verifyManifest(tables, keys, first);
  if (tables === null) {
    const sentences = isDamaged ? [DAMAGED, NEEDS_PROJECT] : [NEEDS_PROJECT];
    return { ...NOTHING_KNOWN, sentences, files: files.map(({ path }) => ({ path, state: 'unknown', message: '' })) };
  }
  const verified: Verified[] = [];
  for (const file of files) verified.push(yield* verifyOne(tables, file));
  const revisions = verified.flatMap(({ revision }) => revision ?? []);
  const revision = revisions.length === 0 ? null : Math.min(...revisions);
  const stored = revision === null ? null : tables.revisions.find(revision);
  const rows = verified.flatMap((each) => each.rows);
  const states = verified.map(({ state }) => state);
  const altered = states.filter(({ state }) => state === 'altered').length;
  const known = states.every(({ state }) => state === 'genuine');
  return {
    verdict: altered > 0 ? 'altered' : known ? 'genuine' : 'unknown',
    sentences: [...(isDamaged ? [DAMAGED] : []), ...(altered > 0 ? [sumUp(altered, countRows(rows))] : known ? [] : [NOT_OURS])],
    revision,
    digest: stored?.digest ?? null,
    signatures: revision === null ? [] : tables.revisions.signatures(revision).map(showSignature),
    fingerprint: null,
    files: states,
    rows: rows.slice(0, MOST_ROWS),
    rowCount: countRows(rows),
  };
}

const NEEDS_PROJECT =
  'Files without their manifest are verified with the project they were written from. Open it, or add the manifest.json of the package.';
const DAMAGED = 'The archive cannot be opened: it is damaged, or was changed.';
const NOT_OURS = 'This is nothing that was written from this project, or it was changed beyond recognition.';

function sumUp(files: number, rows: number): string {
  const what = files === 1 ? 'this file was' : `${files} files were`;
  if (rows === 0) return `Altered: ${what} changed since Crosswalk wrote it, though not in anything that it says.`;
  return `Altered: ${what} changed in ${rows === 1 ? 'one row' : `${rows} rows`}.`;
}

function* verifyOne(tables: ProjectTables, file: OpenFile): Generator<void, Verified> {
  const { path } = file;
  const hash = yield* hashFile(file);
  if (hash === null) return { state: { path, state: 'unknown', message: 'It cannot be read.' }, revision: null, rows: [] };
  const [delivered] = tables.delivered.findByHash(hash.sha256);
  if (delivered) return { state: { path, state: 'genuine', message: '' }, revision: delivered.number, rows: [] };
  const compared = yield* findAlteredRows(tables, file);
  if (compared === null) {
    // Anybody's mapping is called usermapping.csv; the other names are ours.
    const name = path.split('/').at(-1) ?? '';
    const isOurs = name !== USERMAPPING_FILE_NAME && tables.delivered.isName(name);
    const state: Verified['state'] = isOurs
      ? { path, state: 'altered', message: 'A file of this name was written from this project, but not with this content.' }
      : { path, state: 'unknown', message: 'Crosswalk did not write it.' };
    return { state, revision: null, rows: [] };
  }
  const { revision, rows, exact } = compared;
  const message = exact ? '' : rows.length > 0 ? '' : 'Its rows say what the revision says, but it was written anew.';
  return { state: { path, state: exact ? 'genuine' : 'altered', message }, revision, rows };
}

function* verifyManifest(tables: ProjectTables | null, keys: readonly string[], file: OpenFile): Generator<void, VerifyReport> {
  const manifest = yield* readManifestFile(file);
  const { path } = file;
  if ('wrong' in manifest) {
    const sentences = [`Altered: the manifest is not as Crosswalk wrote it. ${manifest.wrong}`];
    return { ...NOTHING_KNOWN, verdict: 'altered', sentences, files: [{ path, state: 'altered', message: manifest.wrong }] };
  }
  const doubt = findDoubt(tables, keys, manifest);
  return {
    ...NOTHING_KNOWN,
    verdict: doubt === null ? 'genuine' : 'altered',
    sentences: doubt === null ? ['Only the manifest was looked at: the files it lists were not given.'] : [`Altered: ${doubt}`],
    revision: manifest.revision,
    digest: manifest.digest,
    signatures: manifest.signatures.map(showSignature),
    fingerprint: fingerprintOf(manifest.publicKey),
    files: [{ path, state: doubt === null ? 'genuine' : 'altered', message: '' }],
  };
}
