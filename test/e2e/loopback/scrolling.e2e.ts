import type { Locator, Page } from '@playwright/test';
import { expect, test } from '#test/support/e2e/crosswalk.ts';
import type { DroppedFile } from '#test/support/e2e/drop-files.ts';
import { addToSource, goTo, pairBoth } from '#test/support/e2e/steps.ts';

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
  await addToSource(page, crowd);
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
  // Shapes may come late on a busy machine, but never before lines had their time to come.
  const shapesAfter = scroller.evaluate(
    (element, top) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        new MutationObserver((_, observer) => {
          if (element.querySelector('[data-place="505"][aria-busy="true"]') === null) return;
          observer.disconnect();
          resolve(performance.now() - began);
        }).observe(element, { subtree: true, childList: true, attributes: true });
        element.scrollTop = top;
      }),
    500 * height,
  );
  expect(await shapesAfter).toBeGreaterThanOrEqual(50);
  answer();
  await expect(line(page, '495')).toBeInViewport();
});

async function rowHeight(page: Page): Promise<number> {
  return (await list(page).locator('[data-place]').first().boundingBox())!.height;
}
