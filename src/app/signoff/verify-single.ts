import type { VerifyReport } from '#contract/calls/signoff-calls.ts';
import { USERMAPPING_FILE_NAME } from '#core/deliverables/usermapping-csv.ts';
import { MANIFEST_FILE_NAME } from '#core/signoff/manifest.ts';
import { texts } from '#texts/texts.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { countRows, findAlteredRows, MOST_ROWS } from './find-altered-rows.ts';
import { hashFile } from './hash-file.ts';
import { holdFile, type OpenedFiles, type OpenFile } from './open-given.ts';
import { fingerprintOf, showSignature } from './show-signature.ts';
import { NOTHING_KNOWN } from './nothing-known.ts';
import { findDoubt, readManifestFile } from './verify-package.ts';
import { readSeal, saysItIsOurs } from './workbook-seal.ts';

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
    const sealed = files.length === 1 && first ? yield* verifySealed(keys, first) : null;
    if (sealed !== null) return sealed;
    const sentences = isDamaged ? [texts.signoff.damaged, texts.signoff.needsProject] : [texts.signoff.needsProject];
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
    sentences: [
      ...(isDamaged ? [texts.signoff.damaged] : []),
      ...(altered > 0 ? [sumUp(altered, countRows(rows))] : known ? [] : [texts.signoff.notOurs]),
    ],
    revision,
    digest: stored?.digest ?? null,
    signatures: revision === null ? [] : tables.revisions.signatures(revision).map(showSignature),
    fingerprint: null,
    files: states,
    rows: rows.slice(0, MOST_ROWS),
    rowCount: countRows(rows),
  };
}

function sumUp(files: number, rows: number): string {
  return rows === 0 ? texts.signoff.altered.unseen(files) : texts.signoff.altered.rows(files, rows);
}

function* verifyOne(tables: ProjectTables, file: OpenFile): Generator<void, Verified> {
  const { path } = file;
  const hash = yield* hashFile(file);
  if (hash === null) return { state: { path, state: 'unknown', message: texts.signoff.manifest.unreadable }, revision: null, rows: [] };
  const [delivered] = tables.delivered.findByHash(hash.sha256);
  if (delivered) return { state: { path, state: 'genuine', message: '' }, revision: delivered.number, rows: [] };
  const compared = yield* findAlteredRows(tables, file);
  if (compared === null) {
    // Anybody's mapping is called usermapping.csv; the other names are ours.
    const name = path.split('/').at(-1) ?? '';
    const isOurs = name !== USERMAPPING_FILE_NAME && tables.delivered.isName(name);
    const state: Verified['state'] = isOurs
      ? { path, state: 'altered', message: texts.signoff.file.nameOnly }
      : { path, state: 'unknown', message: texts.signoff.file.strange };
    return { state, revision: null, rows: [] };
  }
  const { revision, rows, exact } = compared;
  const message = exact ? '' : rows.length > 0 ? '' : texts.signoff.file.writtenAnew;
  return { state: { path, state: exact ? 'genuine' : 'altered', message }, revision, rows };
}

/** Verifies a workbook by its seal; null for any other file. */
function* verifySealed(keys: readonly string[], file: OpenFile): Generator<void, VerifyReport | null> {
  const { path } = file;
  const bytes = yield* holdFile(file);
  if (bytes === null || bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  const seal = yield* readSeal(bytes);
  const unsealed: VerifyReport = {
    ...NOTHING_KNOWN,
    sentences: [texts.signoff.seal.none],
    files: [{ path, state: 'unknown', message: '' }],
  };
  if (seal === null) return saysItIsOurs(bytes) ? unsealed : null;
  const wrong = 'wrong' in seal ? seal.wrong : findDoubt(null, keys, seal);
  const state: Verified['state'] = { path, state: wrong === null ? 'genuine' : 'altered', message: wrong ?? '' };
  const report: VerifyReport = { ...NOTHING_KNOWN, verdict: 'altered', sentences: [], files: [state] };
  if ('wrong' in seal) return { ...report, sentences: [texts.signoff.seal.altered(seal.wrong)] };
  return {
    ...report,
    verdict: wrong === null ? 'genuine' : 'altered',
    sentences: [wrong === null ? texts.signoff.seal.holds : texts.signoff.altered.because(wrong)],
    revision: seal.revision,
    digest: seal.digest,
    signatures: seal.signatures.map(showSignature),
    fingerprint: fingerprintOf(seal.publicKey),
  };
}

function* verifyManifest(tables: ProjectTables | null, keys: readonly string[], file: OpenFile): Generator<void, VerifyReport> {
  const manifest = yield* readManifestFile(file);
  const { path } = file;
  if ('wrong' in manifest) {
    const sentences = [texts.signoff.altered.manifest(manifest.wrong)];
    return { ...NOTHING_KNOWN, verdict: 'altered', sentences, files: [{ path, state: 'altered', message: manifest.wrong }] };
  }
  const doubt = findDoubt(tables, keys, manifest);
  return {
    ...NOTHING_KNOWN,
    verdict: doubt === null ? 'genuine' : 'altered',
    sentences: doubt === null ? [texts.signoff.manifestOnly] : [texts.signoff.altered.because(doubt)],
    revision: manifest.revision,
    digest: manifest.digest,
    signatures: manifest.signatures.map(showSignature),
    fingerprint: fingerprintOf(manifest.publicKey),
    files: [{ path, state: doubt === null ? 'genuine' : 'altered', message: '' }],
  };
}
