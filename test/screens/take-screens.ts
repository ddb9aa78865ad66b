// Takes the pictures in docs/screens from the real app with the samples: a picture that is drawn by hand goes stale.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { dropFiles } from '../support/e2e/drop-files.ts';
import { startHostProcess } from '../support/e2e/host-process.ts';
import { findBrowser } from '../../scripts/find-browser.ts';

const out = join(import.meta.dirname, '../../docs/screens');
const folder = mkdtempSync(join(tmpdir(), 'crosswalk-screens-'));
mkdirSync(out, { recursive: true });

async function visit(page: Page, step: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Steps' }).getByText(step, { exact: true }).click();
}

const host = await startHostProcess(folder);
const executablePath = findBrowser(chromium.executablePath());
const browser = await chromium.launch({
  ...(executablePath !== null && { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', timezoneId: 'UTC' });
  await page.goto(host.url);
  await page.getByRole('button', { name: 'Try the samples' }).click();
  await page
    .getByText(/of 1,197 decided/u)
    .or(page.getByRole('button', { name: 'Go to review' }))
    .first()
    .waitFor({ timeout: 120_000 });
  await visit(page, 'Review');
  await page.locator('#review-search').fill('lindst');
  await page.getByRole('row').nth(2).waitFor();
  await page.waitForTimeout(1500);
  await page.getByRole('row').nth(1).click();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(out, 'review.png') });
  await page.locator('#review-search').fill('');
  await visit(page, 'Export');
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(out, 'export.png') });
  await visit(page, 'Import');
  const french = join(import.meta.dirname, '../fixtures/exports/french-header.csv');
  await dropFiles(page.locator('body'), [{ name: 'liste des utilisateurs.csv', content: readFileSync(french) }]);
  await page.getByRole('button', { name: /^Say what the columns hold/u }).click();
  await page.getByRole('button', { name: 'Use the columns as shown' }).click();
  await page.getByText('8 accounts').first().waitFor();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(out, 'import.png') });
} finally {
  await browser.close();
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
}
