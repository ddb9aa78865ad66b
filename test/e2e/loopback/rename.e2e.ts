import { expect, test } from '#test/support/e2e/crosswalk.ts';
import { goTo, pairBoth } from '#test/support/e2e/steps.ts';

test('a project that is renamed is called so everywhere, and the longest word stays in the window', async ({ crosswalk: { page } }) => {
  await pairBoth(page);
  await goTo(page, 'Home');
  const recent = page.getByRole('region', { name: 'Recent projects' });
  await expect(recent).toContainText('Woodgrove to Tailspin');

  const name = 'Woodgrove_to_Tailspin_'.repeat(4) + 'WWWWWWWWWWWW';
  await page.getByRole('button', { name: 'Project Woodgrove to Tailspin' }).click();
  await page.getByRole('menuitem', { name: 'Rename project and tenants…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rename' });
  for (const box of await dialog.getByRole('textbox').all()) await box.fill(name);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(recent).toContainText(name);

  for (const step of ['Home', 'Import', 'Overview'] as const) {
    await goTo(page, step);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // Whatever reaches beyond the window has the page scroll sideways.
    const sideways = await page
      .getByRole('main')
      .locator('*')
      .evaluateAll((all) => all.filter((one) => getComputedStyle(one).overflowX === 'auto' && one.scrollWidth > one.clientWidth).length);
    expect(sideways, step).toBe(0);
  }
});
