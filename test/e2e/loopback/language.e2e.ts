import { userInfo } from 'node:os';
import rules from '../../../resources/rules/2026-02-13.json' with { type: 'json' };
import { EXPORT_KINDS } from '#core/directory/kinds/export-kinds.ts';
import { expect, test } from '#test/support/e2e/crosswalk.ts';
import { candidates, pairBoth, rowOf } from '#test/support/e2e/steps.ts';
import { sourceExport, targetExport } from '#test/support/e2e/two-tenants.ts';
import { wordsOutsideCatalogue } from '#test/support/e2e/words-outside-catalogue.ts';

test.use({ language: 'en-XA' });

const DATA = [
  sourceExport.name,
  sourceExport.content,
  targetExport.name,
  targetExport.content,
  // The project and its tenants, the file it came from, and names of things.
  'Woodgrove to Tailspin.crosswalk',
  'Crosswalk Ctrl Enter Shift Esc Alt',
  // Who decides, as long as nobody said so.
  userInfo().username,
].join(' ');

/** Rules are dated data with their own texts, and exports bear the names their makers gave them. */
const PHRASES = [...textsIn(rules), ...textsIn(EXPORT_KINDS)];

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test('in another language no word of any screen stays English', async ({ crosswalk: { page } }) => {
  await pairBoth(page);
  expect(await page.locator('html').getAttribute('lang')).toBe('en-XA');
  expect(await wordsOutsideCatalogue(page, DATA, PHRASES)).toEqual([]);
  // A pair with its reasons, said by the core.
  await rowOf(page, 'anna.berg@woodgrove.example').click();
  await expect(page.getByText('⟦Both accounts have the address anna.berg@woodgrove.example.⟧').first()).toBeVisible();
  await expect(candidates(page)).toHaveCount(1);
  expect(await wordsOutsideCatalogue(page, DATA, PHRASES)).toEqual([]);

  // A decision, in the words of the app.
  await rowOf(page, 'zoltan.papp@woodgrove.example').click();
  await page.keyboard.press('u');
  await expect(page.getByRole('button', { name: /Undo/u }).first()).toBeEnabled();
  await page.keyboard.press('Control+h');
  await expect(page.getByRole('dialog', { name: 'History' })).toContainText('⟦Unpaired Zoltan Papp⟧');
  expect(await wordsOutsideCatalogue(page, DATA, PHRASES)).toEqual([]);

  await page.keyboard.press('Escape');
  for (const screen of ['Overview', 'Home', 'Import', 'Accounts', 'Environments', 'Readiness', 'Sign-off', 'Export', 'Tenants']) {
    await page.getByRole('button', { name: `⟦${screen}⟧` }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    expect.soft(await wordsOutsideCatalogue(page, DATA, PHRASES), screen).toEqual([]);
  }
});
