import type { Page } from '@playwright/test';
import { dropFiles } from '../support/e2e/drop-files.ts';
import { leave, visit, type Walk } from './screen.ts';

const CLIENT_ID = '11111111-2222-4333-8444-555555555555';

/** Follows the sign-in page in a tab of its own, as the system's browser would. */
async function signIn(page: Page, address: string, who: string): Promise<void> {
  const tab = await page.context().newPage();
  await tab.goto(address);
  await tab.getByRole('button', { name: who }).click();
  await tab.getByRole('heading', { level: 1, name: /igned in/u }).waitFor();
  await tab.close();
}

/** Both tenants are signed in to and read, beside a stand-in for Microsoft's cloud. */
export const walkTenants: Walk = async function* (page, nextSignIn, goOn) {
  await page.getByRole('textbox', { name: 'Project name' }).fill('Contoso to Fabrikam');
  await page.keyboard.press('Enter');
  // A new project leads there by itself, and would lead away again.
  await page.getByRole('heading', { name: 'Import', level: 1 }).waitFor();
  await visit(page, 'Tenants');
  const source = page.getByRole('region', { name: 'Source tenant', exact: true });
  const target = page.getByRole('region', { name: 'Target tenant', exact: true });
  await source.getByRole('button', { name: 'How to register the app' }).click();
  await page.getByRole('dialog').waitFor();
  yield 'tenants-register';
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  for (const side of [source, target]) {
    await side.getByRole('textbox', { name: /^Client ID/u }).fill(CLIENT_ID);
    await side.getByRole('button', { name: /^Sign in to the/u }).click();
    await side.getByText('Waiting for your browser').waitFor();
  }
  yield 'tenants-waiting';
  await signIn(page, await nextSignIn(), 'admin@contoso.example');
  await signIn(page, await nextSignIn(), 'admin@fabrikam.example');
  await target.getByText('admin@fabrikam.example').first().waitFor();
  yield 'tenants-signed-in';
  await source.getByRole('button', { name: 'Read users' }).click();
  await source.getByText('1,200 read').waitFor({ timeout: 120_000 });
  await target.getByRole('button', { name: 'Read users' }).click();
  await target.getByText('40 read').waitFor({ timeout: 120_000 });
  await source.getByRole('button', { name: 'Read environments' }).click();
  const review = page.getByRole('dialog');
  for (const what of ['Licences', 'Environments']) {
    await source.getByRole('button', { name: `See what changes: ${what}` }).click();
    await review.getByRole('button', { name: 'Take in' }).click();
    await review.waitFor({ state: 'detached' });
  }
  await source.getByRole('row', { name: /Contoso Sales/u }).waitFor();
  yield { name: 'tenants-read', highContrast: true };
  await source.getByRole('button', { name: 'Add Contoso Sales to the project' }).click();
  await goOn();
  await source.getByRole('button', { name: 'Read again: Environments' }).click();
  await source.getByRole('button', { name: 'See what changes: Environments' }).click();
  await review.getByText('Renamed').first().waitFor();
  yield 'tenants-list-changes';
  await leave(page);
  const header = 'skuId,skuPartNumber,prepaidUnits.enabled,consumedUnits,capabilityStatus';
  await dropFiles(page.locator('body'), [{ name: 'Licences, from the client.csv', content: `${header}\r\n` }]);
  await page.getByRole('dialog', { name: 'A list of a tenant’s licences' }).waitFor();
  yield 'tenants-given-list';
};
