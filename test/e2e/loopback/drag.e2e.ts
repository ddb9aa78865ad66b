import type { Locator, Page } from '@playwright/test';
import { expect, test } from '#test/support/e2e/crosswalk.ts';
import { pairBoth, rowOf, selectedRow } from '#test/support/e2e/steps.ts';

const anna = 'anna.berg@woodgrove.example';
const bruno = 'bruno.keller@woodgrove.example';
const carmen = 'carmen.ortega@woodgrove.example';

const targetOf = (page: Page, upn: string): Locator => rowOf(page, upn).getByRole('gridcell').nth(2);
const sourceOf = (page: Page, upn: string): Locator => rowOf(page, upn).getByRole('gridcell').nth(0);

test('a target is dragged off its pair, and one that would change a decision asks first', async ({ crosswalk: { page } }) => {
  await pairBoth(page);
  const zone = page.getByTestId('unpair-zone');
  await expect(zone).toBeHidden();
  await targetOf(page, bruno).hover();
  await page.mouse.down();
  await targetOf(page, anna).hover();
  await expect(zone).toHaveText('Drop here to leave the source account without Bruno Keller');
  await zone.hover();
  await zone.hover();
  await page.mouse.up();
  await expect(zone).toBeHidden();
  await expect(rowOf(page, bruno)).toContainText('No target');

  await rowOf(page, anna).click();
  await page.keyboard.press('a');
  await expect(rowOf(page, anna)).toContainText('Accepted');
  const dialog = page.getByRole('dialog', { name: 'Change the decision?' });
  await targetOf(page, carmen).dragTo(sourceOf(page, anna));
  await expect(dialog).toContainText(
    'A person paired Anna Berg with Anna Berg. If you go on, Anna Berg is paired with Carmen Ortega instead.',
  );
  await page.keyboard.press('Escape');
  await expect(rowOf(page, anna)).toContainText('aberg@tailspin.example');
  await expect(selectedRow(page)).toBeFocused();
  await targetOf(page, carmen).dragTo(sourceOf(page, anna));
  await dialog.getByRole('button', { name: 'Change' }).click();
  await expect(rowOf(page, anna)).toContainText('cortega@tailspin.example');

  // Dropped where it came from, it stays as it was.
  await targetOf(page, anna).dragTo(sourceOf(page, anna));
  await expect(dialog).toBeHidden();
  await expect(rowOf(page, anna)).toContainText('cortega@tailspin.example');
});
