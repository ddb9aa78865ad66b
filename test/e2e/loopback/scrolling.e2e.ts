import type { Locator, Page } from '@playwright/test';
import { expect, test } from '#test/support/e2e/crosswalk.ts';
import { dropFiles, type DroppedFile } from '#test/support/e2e/drop-files.ts';
import { goTo, pairBoth } from '#test/support/e2e/steps.ts';

const HOW_MANY = 600;

/** So many people more than fit into any window. */
const crowd: DroppedFile = {
  name: 'woodgrove crowd.csv',
  content: [
    'User principal name,Object Id,Display name,Department',
    ...Array.from({ length: HOW_MANY }, (_, at) => {
      const number = String(at).padStart(3, '0');
      return `zz.${number}@woodgrove.example,d0000000-0000-4000-8000-000000000${number},Zz Person ${number},Crowd`;
    }),
    '',
  ].join('\r\n'),
};

const list = (page: Page): Locator => page.getByRole('grid', { name: /^Accounts of/u });
const line = (page: Page, number: string): Locator =>
  list(page)
    .getByRole('row')
    .filter({ hasText: `zz.${number}@` });
const drawn = (page: Page): Promise<(string | undefined)[]> =>
  list(page)
    .locator('[data-place]')
    .evaluateAll((rows) => rows.map((row) => (row instanceof HTMLElement ? row.dataset['place'] : undefined)));

test('a long stroke: lines are drawn when they have come, as grey shapes when they are long in coming, and those beyond when the list stands', async ({
  crosswalk: { page },
}) => {
  await pairBoth(page);
  await goTo(page, 'Import');
  await dropFiles(page.locator('body'), [crowd]);
  await page
    .getByRole('listitem')
    .filter({ hasText: crowd.name })
    .getByRole('radio', { name: /^Source/u })
    .click();
  await page.getByRole('button', { name: 'Take in 1 file' }).click();
  await page.getByRole('dialog', { name: 'What changes' }).getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('button', { name: `Remove ${crowd.name} from the project` })).toBeVisible();
  await goTo(page, 'Accounts');
  await expect(list(page)).toHaveAttribute('aria-rowcount', String(HOW_MANY + 11));

  const scroller = page.getByTestId('account-scroller');
  const height = await rowHeight(page);
  const scrollTo = (place: number): Promise<void> =>
    scroller.evaluate((element, top) => {
      element.scrollTop = top;
    }, place * height);
  await scrollTo(300);
  await expect(line(page, '295')).toBeInViewport();
  // Four lines beyond each end are ready for a small step; the one that is worked on stays in the document.
  await expect.poll(async () => (await drawn(page))[1]).toBe('296');

  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/call/accounts.rows', async (route) => {
    await asked;
    await route.continue();
  });
  await scrollTo(500);
  await expect(list(page).locator('[data-place="505"]')).toHaveAttribute('aria-busy', 'true');
  answer();
  await expect(line(page, '495')).toBeInViewport();
});

async function rowHeight(page: Page): Promise<number> {
  return (await list(page).locator('[data-place]').first().boundingBox())!.height;
}
