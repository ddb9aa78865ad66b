import { expect, test } from '#test/support/e2e/crosswalk.ts';
import { goTo, pairBoth, rowOf, selectedRow } from '#test/support/e2e/steps.ts';

test('a person sees how far the review is, goes from a bar to its accounts, and prints the page', async ({ crosswalk: { page } }) => {
  await pairBoth(page);
  await page.keyboard.press('2');
  await expect(rowOf(page, 'maria.lopez@woodgrove.example')).toContainText('Accepted');
  await expect(selectedRow(page)).toContainText('Zoltan Papp');
  await goTo(page, 'Overview');

  const funnel = page.getByRole('region', { name: 'From the source accounts to the file' });
  await expect(funnel.getByRole('row', { name: /^Source accounts/u })).toContainText('10');
  await expect(funnel.getByRole('row', { name: /^Sure/u })).toContainText('8');
  await expect(funnel.getByRole('row', { name: /^Decided by a person/u })).toContainText('1');
  await expect(funnel.getByRole('row', { name: /^Written/u })).toContainText('9');
  const progress = page.getByRole('region', { name: 'Decided and open' });
  await expect(progress).toContainText('9 of 10 settled');
  await expect(progress.getByRole('row')).toHaveCount(2);
  const domain = page.getByRole('region', { name: 'By domain' });
  await expect(domain.getByRole('row', { name: /woodgrove\.example/u }).getByRole('cell')).toHaveText(['', '1', '8', '1', '0', '10']);

  // Paper is white and has no navigation, however dark the screen is.
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('navigation', { name: 'Steps' })).toBeHidden();
  await expect(page.locator('[data-theme]').first()).toHaveAttribute('data-theme', 'light');
  await expect(domain).toBeVisible();
  await page.emulateMedia({ media: null, colorScheme: null });

  // Undo works from here, and the pictures follow.
  await page.keyboard.press('Control+z');
  await expect(progress).toContainText('8 of 10 settled');

  await domain.getByRole('button', { name: /Review the open accounts of woodgrove\.example/u }).click();
  await expect(page.getByText('2 accounts shown')).toBeVisible();
  await goTo(page, 'Overview');
  await page.getByRole('button', { name: 'Review the pairs: 99 % and more' }).press('Enter');
  await expect(page.getByText(/^\d accounts shown/u)).toBeVisible();
  await expect(page.getByRole('row', { name: /Zoltan Papp/u })).toHaveCount(0);
});
