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
  await page.getByRole('button', { name: 'Review the pairs: 99% and more' }).press('Enter');
  await expect(page.getByText(/^\d accounts shown/u)).toBeVisible();
  await expect(page.getByRole('row', { name: /Zoltan Papp/u })).toHaveCount(0);
});

test('every count on the page leads to exactly so many people', async ({ crosswalk: { page } }) => {
  await pairBoth(page);
  // Decided to stay without a target: no match, and yet not open.
  await rowOf(page, 'zoltan.papp@woodgrove.example').click();
  await page.keyboard.press('u');
  await expect(page.getByRole('button', { name: /^Undo/u })).toBeEnabled();
  await goTo(page, 'Overview');
  const links = page.getByRole('button', { name: /^(?:\d+, Review the open|Review the pairs)/u });
  await expect(page.getByRole('table').first()).toBeVisible();
  await expect(links.first()).toBeVisible();
  const names = await links.evaluateAll((found) => found.map((link) => link.getAttribute('aria-label') ?? ''));
  expect(names.filter((name) => name.includes('open')).length).toBeGreaterThan(0);
  for (const name of names) {
    const link = page.getByRole('button', { name, exact: true });
    const count = Number(/^\d+/u.exec(name)?.[0] ?? (await link.locator('xpath=..').innerText()).match(/\d+$/u)?.[0]);
    await link.click();
    const said = count === 0 ? 'Nothing fits' : `${count} account${count === 1 ? '' : 's'} shown`;
    await expect(page.getByText(said, { exact: true }), name).toBeVisible();
    await goTo(page, 'Overview');
  }
  await page.getByRole('button', { name: /: Users about whom nobody has decided yet/u }).click();
  await expect(page.getByText('1 account shown', { exact: true })).toBeVisible();
});
