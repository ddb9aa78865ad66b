import type { Locator, Page } from '@playwright/test';
import { expect } from './crosswalk.ts';
import { goTo, rowOf } from './steps.ts';

/** Fills in the document as somebody of the client, with a typed name. */
export async function fillIn(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Sign as Client…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Sign revision/u });
  await expect(dialog).toContainText('Microsoft neither moves nor maps a user who is not in the mapping file');
  await expect(dialog.getByRole('button', { name: 'Sign', exact: true })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: 'I have read this.' }).check();
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await dialog.getByRole('textbox', { name: 'Role in the organisation' }).fill('Head of IT');
  await dialog.getByRole('textbox', { name: 'Organisation', exact: true }).fill('Woodgrove');
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill('head@woodgrove.example');
  await dialog.getByRole('textbox', { name: 'Your name as your signature' }).fill(name);
  return dialog;
}

/** The same, and signs it. */
export async function sign(page: Page, name: string): Promise<void> {
  const dialog = await fillIn(page, name);
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Leaves somebody out as a leaver, in the review. */
export async function exclude(page: Page, upn: string): Promise<void> {
  await goTo(page, 'Review');
  await rowOf(page, upn).click();
  await page.keyboard.press('x');
  const dialog = page.getByRole('dialog', { name: /^Exclude/u });
  await dialog.getByRole('radio', { name: /^Leaver/u }).check();
  await dialog.getByRole('button', { name: 'Exclude' }).click();
  await expect(rowOf(page, upn)).toContainText('Excluded');
}
