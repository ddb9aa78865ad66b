import type { VerifyReport } from '#contract/calls/signoff-calls.ts';
import { MANIFEST_FILE_NAME } from '#core/signoff/manifest.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { tell } from '../jobs/tell.ts';
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
  const manifest = findManifest(opened.files);
  const isPackage = manifest !== null && opened.files.length > 1;
  const judging = isPackage ? verifyPackage(tables, keys, manifest, opened) : verifySingle(tables, keys, opened);
  const judged = yield* tell(judging, () => ({ phase: 'check', done: 0, total: 0 }));
  return yield* judgeCurrency(tables, judged, at);
}

/** The manifest nearest to the top. */
function findManifest(files: readonly OpenFile[]): OpenFile | null {
  const depth = ({ path }: OpenFile): number => path.split('/').length;
  return files.filter(({ path }) => path.split('/').at(-1) === MANIFEST_FILE_NAME).sort((a, b) => depth(a) - depth(b))[0] ?? null;
}
