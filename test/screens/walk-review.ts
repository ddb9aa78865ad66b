import type { Page } from '@playwright/test';
import { excludeAllOpen, leave, type Walk } from './screen.ts';

const dialog = (page: Page): Promise<void> => page.getByRole('dialog').first().waitFor();
const press = async (page: Page, key: string): Promise<void> => {
  await page.keyboard.press(key);
  await dialog(page);
};
const search = async (page: Page, words: string): Promise<void> => {
  await page.getByRole('searchbox', { name: 'Search the list' }).fill(words);
  // The answer comes when the typing rests.
  await page.waitForTimeout(600);
};
const only = (page: Page, box: string): Promise<void> => page.getByRole('checkbox', { name: box, exact: true }).first().click();

/** The review of the samples, from the first look to the last decision. */
export const walkReview: Walk = async function* (page) {
  const row = (place: number) => page.getByRole('grid').getByRole('row').nth(place);
  await row(6).waitFor();
  await row(4).click();
  await page.getByRole('region', { name: 'Candidates' }).waitFor();
  yield { name: 'review', highContrast: true };
  // Nobody in the samples is ambiguous.
  for (const state of ['Sure', 'To review', 'No match']) {
    await only(page, state);
    await page.waitForTimeout(500);
    await row(2).click();
    await page.waitForTimeout(500);
    yield `review-${state.toLowerCase().replace(' ', '-')}`;
    await only(page, state);
  }
  await search(page, 'nobody is called this');
  yield 'review-nothing-fits';
  await search(page, '');
  await row(4).click();

  for (const [key, name] of [
    ['x', 'exclude'],
    ['t', 'find-target'],
    ['m', 'comment'],
    ['?', 'shortcuts'],
    ['Control+k', 'commands'],
  ] as const) {
    await press(page, key);
    await page.waitForTimeout(600);
    yield `review-${name}`;
    await leave(page);
  }
  await press(page, 'd');
  await page.getByRole('region', { name: 'Whom it concerns' }).waitFor();
  yield 'review-rule';
  await leave(page);
  await press(page, 't');
  await page.keyboard.type('anna');
  await page.getByRole('option').filter({ hasText: 'Anna' }).first().waitFor();
  await page
    .getByRole('button', { name: /^(?:Why was|What speaks)/u })
    .first()
    .click();
  await page.getByRole('region', { name: /^What there is to say/u }).waitFor({ timeout: 60_000 });
  yield 'review-why-not';
  await leave(page);
  await page.getByRole('button', { name: 'What Crosswalk learned' }).first().click();
  await dialog(page);
  for (const tab of ['Sign-in names', 'Domains', 'Renamed', 'Weights']) {
    await page.getByRole('tab', { name: tab }).click();
    yield `learned-${tab.toLowerCase().replaceAll(/\W/gu, '-')}`;
  }
  await leave(page);

  await row(4).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Unpair' }).waitFor();
  yield 'review-row-menu';
  await leave(page);
  await row(3).click();
  await row(7).click({ modifiers: ['Shift'] });
  await row(9).click({ modifiers: ['Control'] });
  yield 'review-several';
  await press(page, 'a');
  yield 'review-bulk-dialog';
  await leave(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Decide all [\d,]+/u }).click();
  await page.waitForTimeout(800);
  yield 'review-bulk-menu';
  await leave(page);
  await page.getByRole('button', { name: 'Second reviewer' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Close calls' }).click();
  yield 'review-second-reviewer';
  await leave(page);

  await only(page, 'To review');
  await page.waitForTimeout(600);
  await row(1).click();
  await page.getByRole('region', { name: 'Candidates' }).getByRole('listitem').first().waitFor();
  await page.keyboard.press('1');
  await page.waitForTimeout(800);
  await page.keyboard.press('f');
  await page.waitForTimeout(500);
  await page.keyboard.press('r');
  await page.waitForTimeout(500);
  await row(1).click();
  await page.waitForTimeout(700);
  yield 'review-decided';
  await press(page, 'Control+h');
  await page.waitForTimeout(500);
  yield 'review-history';
  await leave(page);

  await page.getByRole('button', { name: 'Clear all' }).click();
  await page.keyboard.press('Escape');
  await page.waitForTimeout(300);
  yield 'review-details-closed';
  await page.keyboard.press('Enter');
  // What is open still is left out in one step.
  await excludeAllOpen(page);
  yield 'review-all-decided';
};
