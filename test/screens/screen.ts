import type { Page } from '@playwright/test';

/** A state of the app that is pictured: its name, or its name and what else it is to be seen in. */
export type Screen = string | { readonly name: string; readonly highContrast: true };

/** Goes from state to state and stands still at each; the pictures are taken at every `yield`. */
export type Walk = (
  page: Page,
  /** The next sign-in page that the app wants to be opened. */
  nextSignIn: () => Promise<string>,
  /** The source tenant goes on working: the next reading finds what changed. */
  goOn: () => Promise<void>,
) => AsyncGenerator<Screen, void>;

export const visit = (page: Page, step: string): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: new RegExp(`^${step}`, 'u') })
    .click();

/** Closes what is open over the page, by the key that closes it for everybody. */
export async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').or(page.getByRole('menu')).or(page.getByRole('alertdialog')).first().waitFor({ state: 'detached' });
}

/** Decides about everybody who is open still, in one step. */
export async function excludeAllOpen(page: Page): Promise<void> {
  await visit(page, 'Review');
  await page.getByRole('button', { name: /^To decide/u }).click();
  await page.waitForTimeout(600);
  await page.getByRole('button', { name: /^Decide all [\d,]+/u }).click();
  await page.getByRole('menuitem', { name: /^Exclude/u }).click();
  await page.getByRole('dialog').first().waitFor();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await page.getByText('Every account is settled.').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: /^Everything/u }).click();
  await page.waitForTimeout(600);
}
