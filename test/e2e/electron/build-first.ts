import { build, isStale } from '../../../scripts/start-build.ts';
import { ROOT, WHY_SKIPPED } from './find-electron.ts';

/** The tests drive the built app as it stands in `out/`. */
function buildFirst(): void {
  const fault = WHY_SKIPPED === null && isStale(ROOT) ? build(ROOT) : null;
  if (fault !== null) throw new Error(fault);
}

// Playwright looks for a default export here.
// oxlint-disable-next-line import/no-default-export
export default buildFirst;
