import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { startHostProcess, type HostProcess } from './host-process.ts';
import { reportViolations, watchPage } from './watch-page.ts';

/** A running Crosswalk with a data folder of its own, and the page that shows it. */
export interface Crosswalk {
  readonly page: Page;
  /** The data folder is `data` inside. */
  readonly folder: string;
  readonly host: () => HostProcess;
  /** Ends the host and starts it again on the same data, as on the next morning. */
  restart(words?: readonly string[]): Promise<void>;
  /** Does something that saves a file; answers with its name and bytes. */
  saved(act: () => Promise<unknown>): Promise<{ readonly name: string; readonly bytes: Buffer }>;
}

export const test = base.extend<{ crosswalk: Crosswalk; language: string }>({
  language: ['en', { option: true }],
  crosswalk: async ({ page, language }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'crosswalk-e2e-'));
    let host = await startHostProcess(folder, [], language);
    const wrongs = watchPage(page, () => new URL(host.url).origin);
    await page.addInitScript(reportViolations);
    const enter = async (): Promise<void> => {
      await page.goto(host.url);
      // The door has words too; the app is there when its steps are.
      await expect(page.getByRole('navigation', { name: 'Steps' })).toBeVisible();
    };
    try {
      await enter();
      await use({
        page,
        folder,
        host: () => host,
        async restart(words) {
          await page.goto('about:blank');
          expect(await host.stop(), host.complaints()).toBe(0);
          host = await startHostProcess(folder, words, language);
          await enter();
        },
        async saved(act) {
          const [download] = await Promise.all([page.waitForEvent('download'), act()]);
          return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
        },
      });
      // Asserted for every story alike, once what is on its way has been said.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
      expect(wrongs).toEqual([]);
      await page.goto('about:blank');
      expect(await host.stop(), host.complaints()).toBe(0);
      expect(host.complaints()).toBe('');
    } finally {
      await host.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
});
export { expect } from '@playwright/test';
