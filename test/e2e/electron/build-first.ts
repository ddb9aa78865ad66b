import { build, isAppStale } from '../../../scripts/start-build.ts';
import { ROOT, WHY_SKIPPED } from './find-electron.ts';

/** The tests drive the built app as it stands in `out/`. Where they cannot run, this says why; the last line says how many. */
function buildFirst(): void {
  if (WHY_SKIPPED !== null) console.log(`Tests in Electron ${WHY_SKIPPED}`);
  const fault = WHY_SKIPPED === null && isAppStale(ROOT) ? build(ROOT) : null;
  if (fault !== null) throw new Error(fault);
}

// Playwright looks for a default export here.
// oxlint-disable-next-line import/no-default-export
export default buildFirst;
