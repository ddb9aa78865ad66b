import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect } from './crosswalk.ts';
import { dropFiles, type DroppedFile } from './drop-files.ts';
import { preparedProject } from './prepare-project.ts';
import { sourceExport, targetExport } from './two-tenants.ts';

export type Step =
  | 'Home'
  | 'Tenants'
  | 'Import'
  | 'Accounts'
  | 'Review'
  | 'Overview'
  | 'Environments'
  | 'Readiness'
  | 'Sign-off'
  | 'Export';

/** Goes to a screen by the steps at the side. */
export async function goTo(page: Page, step: Step): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: new RegExp(`^${step}`, 'u') })
    .click();
}

/** The line of the review list with this address of the source. */
export const rowOf = (page: Page, upn: string): Locator =>
  page.getByRole('grid', { name: 'Source accounts and their targets' }).getByRole('row').filter({ hasText: upn });

export const selectedRow = (page: Page): Locator => page.getByRole('row', { selected: true });

/** The possible targets of the selected account. */
export const candidates = (page: Page): Locator => page.getByRole('region', { name: 'Candidates' }).getByRole('listitem');

/** Both exports into a new project. */
export async function takeInBoth(page: Page): Promise<void> {
  await dropFiles(page.locator('body'), [sourceExport, targetExport]);
  const dialog = page.getByRole('dialog', { name: 'Name the new project' });
  await dialog.getByRole('textbox', { name: 'Project name' }).fill('Woodgrove to Tailspin');
  await dialog.getByRole('button', { name: 'Create project' }).click();
  await page.getByRole('button', { name: 'Take in 2 files' }).click();
  await expect(page.getByRole('region', { name: 'Tailspin' })).toContainText('11 accounts');
}

/** Takes one more file into the source tenant of the project that is open. */
export async function addToSource(page: Page, file: DroppedFile): Promise<void> {
  await goTo(page, 'Import');
  await dropFiles(page.locator('body'), [file]);
  await page
    .getByRole('listitem')
    .filter({ hasText: file.name })
    .getByRole('radio', { name: /^Source/u })
    .click();
  await page.getByRole('button', { name: 'Take in 1 file' }).click();
  await page.getByRole('dialog', { name: 'What changes' }).getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('button', { name: `Remove ${file.name} from the project` })).toBeVisible();
}

/** Both exports, taken in and paired as a person does it, and the review screen. */
export async function takeInAndPairBoth(page: Page): Promise<void> {
  await takeInBoth(page);
  await page.getByRole('button', { name: 'Pair accounts' }).click();
  await showsReview(page);
}

/** Both exports, paired, and the review screen; opened from the file that was made once for all stories, which is quicker. */
export async function pairBoth(page: Page): Promise<void> {
  await dropFiles(page.locator('body'), [{ name: 'Woodgrove to Tailspin.crosswalk', content: await readFile(preparedProject()) }]);
  await showsReview(page);
}

async function showsReview(page: Page): Promise<void> {
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.getByText('10 accounts shown')).toBeVisible();
  // The first account that wants a decision is chosen, and its details are there.
  await expect(selectedRow(page)).toContainText('Maria Lopez');
  await expect(candidates(page)).toHaveCount(2);
}
