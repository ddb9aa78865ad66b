import { visit, type Walk } from './screen.ts';

/** What comes of a review: how far it is, and what is written. */
export const walkOutcome: Walk = async function* (page) {
  await page.getByRole('grid').getByRole('row').nth(6).waitFor();
  await visit(page, 'Home');
  await page.getByText('open now').waitFor();
  yield 'home-with-projects';
  await visit(page, 'Overview');
  await page.getByRole('table').nth(2).waitFor();
  yield { name: 'overview', highContrast: true };
  await visit(page, 'Export');
  await page.getByRole('region', { name: 'Mapping file' }).getByText(/lines/u).first().waitFor();
  yield { name: 'export', highContrast: true };
  await page.getByRole('button', { name: /^Save usermapping/u }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  yield 'export-saved';
  await visit(page, 'Review');
  await page.getByRole('button', { name: 'Second reviewer' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Administrators’ accounts' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox', { name: 'Search the list' }).fill('ADM');
  await page.waitForTimeout(600);
  await page.getByRole('checkbox', { name: 'Sure', exact: true }).first().click();
  await page.waitForTimeout(600);
  await page.getByRole('grid').getByRole('row').nth(1).click();
  await page.keyboard.press('a');
  await page.waitForTimeout(800);
  await visit(page, 'Export');
  await page.getByText('Accounts that wait for a second reviewer').first().waitFor();
  yield 'export-blocked';
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'Same as system' }).waitFor();
  yield 'settings';
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Project /u }).click();
  await page.getByRole('menu').waitFor();
  yield 'project-menu';
};
