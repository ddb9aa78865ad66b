import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { WHY_SKIPPED } from './find-electron.ts';

/** Says at the end how much did not run and why, so that a green run is not taken for more than it is. */
class SkipReporter implements Reporter {
  private skipped = 0;

  onTestEnd(_test: TestCase, result: TestResult): void {
    if (result.status === 'skipped') this.skipped += 1;
  }

  onEnd(): void {
    if (WHY_SKIPPED !== null) console.log(`Electron: ${this.skipped} tests ${WHY_SKIPPED}`);
  }
}

// Playwright looks for a default export here.
// oxlint-disable-next-line import/no-default-export
export default SkipReporter;
