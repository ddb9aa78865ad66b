import { basename } from 'node:path';
import type { VerifyReport } from '#contract/calls/signoff-calls.ts';
import { MANIFEST_FILE_NAME } from '#core/signoff/manifest.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { readChunks } from '../import/read-chunks.ts';
import { tell } from '../jobs/tell.ts';
import { hashFile } from './hash-file.ts';
import { judgeCurrency } from './judge-currency.ts';
import { openGiven, type GivenFile, type OpenFile } from './open-given.ts';
import { verifyPackage } from './verify-package.ts';
import { verifySingle } from './verify-single.ts';

/** What is to be verified. */
export interface FilesToVerify {
  readonly files: readonly GivenFile[];
  /** Public keys that are known beside those of the project, for example this installation's. */
  readonly keys: readonly string[];
}

/**
 * Verifies a package, or single files of one, against the open project if there is one, else by the manifest alone.
 * Writes nothing. Never throws for what is wrong with the files: that is the report.
 */
export function* verifyFiles(
  tables: ProjectTables | null,
  { files, keys }: FilesToVerify,
  at: string,
): Generator<JobProgress, VerifyReport> {
  const total = files.length;
  const opened = yield* tell(openGiven(files), () => ({ phase: 'check', done: 0, total }));
  const manifest = findManifest(opened);
  const judging = manifest && opened.length > 1 ? verifyPackage(tables, keys, manifest, opened) : verifySingle(tables, keys, opened);
  const judged = yield* tell(judging, () => ({ phase: 'check', done: 0, total: 0 }));
  const report = yield* judgeCurrency(tables, judged, at);
  const [archive] = files;
  if (!tables || !archive || files.length > 1 || opened.length <= 1 || report.verdict === 'altered') return report;
  const isOurs = yield* tell(isDelivered(tables, archive), () => ({ phase: 'check', done: 0, total: 0 }));
  return isOurs ? report : { ...report, sentences: [...report.sentences, PACKED_ANEW] };
}

/** Every byte of what was packed is vouched for by the manifest; names and dates in the archive are not. */
const PACKED_ANEW =
  'The archive is not byte for byte the one that was written: it was packed anew, or something other than the files in it was changed.';

function* isDelivered(tables: ProjectTables, { path, disk }: GivenFile): Generator<void, boolean> {
  const hash = yield* hashFile({ path, chunks: () => readChunks(disk, basename(path)).chunks });
  return hash !== null && tables.delivered.findByHash(hash.sha256).length > 0;
}

/** The manifest nearest to the top. */
function findManifest(files: readonly OpenFile[]): OpenFile | null {
  const depth = ({ path }: OpenFile): number => path.split('/').length;
  return files.filter(({ path }) => path.split('/').at(-1) === MANIFEST_FILE_NAME).sort((a, b) => depth(a) - depth(b))[0] ?? null;
}
