import type { Page } from '@playwright/test';
import { expect, test } from '#test/support/e2e/crosswalk.ts';
import { goTo, pairBoth, rowOf, selectedRow } from '#test/support/e2e/steps.ts';

const maria = 'maria.lopez@woodgrove.example';
/** What was said since the page came, in order. */
declare global {
  interface Window {
    heard?: string[];
  }
}

/** Writes down what a screen reader would say, as it is said: some of it is gone again half a second later. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const heard: string[] = (window.heard = []);
    const live = '[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"]';
    const say = (element: Element | null | undefined): void => {
      if (element?.textContent) heard.push(element.textContent);
    };
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        say((target instanceof Element ? target : target.parentElement)?.closest(live));
        for (const node of addedNodes) if (node instanceof Element) node.querySelectorAll(live).forEach(say);
        for (const node of addedNodes) if (node instanceof Element && node.matches(live)) say(node);
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });

/** Waits until these words are said, after those that were waited for before. */
async function spoken(page: Page, words: string | RegExp): Promise<void> {
  const wanted = typeof words === 'string' ? expect.stringContaining(words) : expect.stringMatching(words);
  const fits = (said: string): boolean => (typeof words === 'string' ? said.includes(words) : words.test(said));
  await expect.poll(() => page.evaluate(() => window.heard ?? [])).toContainEqual(wanted);
  await page.evaluate((count) => window.heard?.splice(0, count), (await page.evaluate(() => window.heard ?? [])).findIndex(fits) + 1);
}

test('a person who hears the screen walks through a review', async ({ crosswalk: { page } }) => {
  test.slow();
  await pairBoth(page);
  await listen(page);
  const grid = page.getByRole('grid', { name: 'Source accounts and their targets' });

  // The grid says how large it is and where one is in it, though only the lines in sight are drawn.
  await expect(grid).toHaveAttribute('aria-rowcount', '11');
  await expect(grid).toHaveAttribute('aria-colcount', '3');
  await expect(grid).toHaveAttribute('aria-multiselectable', 'true');
  await expect(grid).toMatchAriaSnapshot(`
    - grid "Source accounts and their targets":
      - rowgroup:
        - row:
          - columnheader "Woodgrove (source)"
          - columnheader "Pair"
          - columnheader "Tailspin (target)"
      - rowgroup:
        - row /Anna Berg/:
          - gridcell /Anna Berg anna\\.berg@woodgrove\\.example/
          - gridcell /Sure 100%/
          - gridcell /Anna Berg aberg@tailspin\\.example/
  `);
  await expect(rowOf(page, 'anna.berg@woodgrove.example')).toHaveAttribute('aria-rowindex', '2');
  await expect(rowOf(page, maria)).toHaveAttribute('aria-rowindex', '10');
  await expect(rowOf(page, maria)).toHaveAccessibleName(/Maria Lopez.*Ambiguous 50%/u);

  // The list is one stop of the Tab key, and it leads to the selected line.
  await expect(grid.locator('[role="row"][tabindex="0"]')).toHaveCount(1);
  await rowOf(page, maria).click();
  await expect(rowOf(page, maria)).toBeFocused();

  // Every dialog has a name, takes the focus to where one answers, and gives it back.
  for (const [key, name, first] of [
    ['x', 'Exclude Maria Lopez', page.getByRole('radio', { checked: true })],
    ['t', 'Find a target for Maria Lopez', page.getByRole('combobox', { name: 'Search the target tenant' })],
    ['m', 'Comment on Maria Lopez', page.getByRole('textbox', { name: 'Comment' })],
    ['d', 'Decide by rule', page.getByRole('radio', { checked: true })],
    ['Control+k', 'Commands', page.getByRole('combobox', { name: 'Commands' })],
    ['Control+h', 'History', page.getByRole('dialog', { name: 'History' }).locator(':focus')],
    ['?', 'Keyboard shortcuts', page.getByRole('dialog', { name: 'Keyboard shortcuts' }).locator(':focus')],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await expect(first, `${name}: where the focus goes`).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(rowOf(page, maria), `${name}: where the focus returns`).toBeFocused();
  }
  // A dialog that a button opened gives the focus back to the button.
  for (const [opener, name] of [
    [page.getByRole('button', { name: 'What Crosswalk learned' }), /learned/u],
    [page.getByRole('button', { name: 'History (Ctrl+H)' }), 'History'],
  ] as const) {
    await opener.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(opener).toBeFocused();
  }
  await rowOf(page, maria).click();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(rowOf(page, maria)).toBeFocused();

  // A decision is spoken with the one that comes next, and the focus is there already.
  await page.keyboard.press('2');
  await spoken(page, 'Maria Lopez accepted with Maria Lopez. Next: Zoltan Papp, No match.');
  await expect(rowOf(page, 'zoltan.papp@woodgrove.example')).toBeFocused();
  await page.keyboard.press('j');
  await spoken(page, 'No more accounts to decide in this list.');
  await page.keyboard.press('a');
  await spoken(page, 'There is no target to accept. Press T to find one.');
  await page.keyboard.press('f');
  await spoken(page, 'Zoltan Papp flagged for later.');

  // What undo took back is spoken, and the focus goes to whom it concerned.
  await page.keyboard.press('Control+z');
  await spoken(page, /Undone: .*Zoltan Papp/u);
  await page.keyboard.press('Control+z');
  await spoken(page, /Undone: .*Maria Lopez/u);
  await expect(rowOf(page, maria)).toBeFocused();

  // Several at once: how many are selected is spoken as well as shown.
  await page.keyboard.press('Shift+ArrowDown');
  await expect(selectedRow(page)).toHaveCount(2);
  await spoken(page, '2 selected');
  await page.keyboard.press('Escape');
  await expect(rowOf(page, 'zoltan.papp@woodgrove.example')).toBeFocused();

  // A filter says what it leaves without taking the focus away.
  const sure = page.getByRole('checkbox', { name: 'Sure' });
  await sure.focus();
  await page.keyboard.press('Space');
  await spoken(page, '8 accounts shown');
  await expect(sure).toBeFocused();
  await expect(grid).toHaveAttribute('aria-rowcount', '9');
  await page.keyboard.press('Space');
  await spoken(page, '10 accounts shown');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search the list' })).toBeFocused();
  await page.keyboard.type('nobody is called this');
  await spoken(page, 'Nothing fits');
});

test('the Tab key goes through the review in the order in which it is read', async ({ crosswalk: { page } }) => {
  await pairBoth(page);
  await page.keyboard.press('/');
  const way: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    const here = await page.evaluate(() => {
      const { activeElement } = document;
      if (!activeElement) return '';
      const region = activeElement.closest('[role="search"], [role="grid"], aside, section, nav, [role="region"], [role="toolbar"]');
      return region?.getAttribute('aria-label') ?? region?.getAttribute('role') ?? '';
    });
    if (way.at(-1) !== here) way.push(here);
    await page.keyboard.press('Tab');
  }
  const at = (name: string): number => way.indexOf(name);
  expect(at('search'), way.join(' > ')).toBe(0);
  expect(at('Filters'), way.join(' > ')).toBeGreaterThan(at('search'));
  expect(at('Source accounts and their targets'), way.join(' > ')).toBeGreaterThan(at('Filters'));
  expect(at('Details of the selected account'), way.join(' > ')).toBeGreaterThan(at('Source accounts and their targets'));

  // F6 goes by whole parts, and round.
  const details = page.getByRole('region', { name: 'Details of the selected account' });
  await rowOf(page, maria).click();
  await page.keyboard.press('F6');
  await expect(details).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.getByRole('complementary', { name: 'Filters' }).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Shift+F6');
  await expect(details).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(rowOf(page, maria)).toBeFocused();
});

test('the focus stays where the work is: after a dialog, on another screen, and on the way into the list', async ({
  crosswalk: { page },
}) => {
  const { keyboard } = page;
  const goBy = async (command: string): Promise<void> => {
    await keyboard.press('Control+k');
    await keyboard.type(command);
    await keyboard.press('Enter');
  };
  await pairBoth(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await keyboard.press('Escape');
  await goBy('go to read');
  const acknowledge = page.getByRole('button', { name: /^Acknowledge: /u }).first();
  const title = (await acknowledge.getAttribute('aria-label'))?.replace('Acknowledge: ', '') ?? '';
  await acknowledge.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Acknowledge' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Maria Lopez');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Known.');
  await dialog.getByRole('button', { name: 'Acknowledge' }).press('Enter');
  await expect(page.getByRole('button', { name: `Revoke the acknowledgement: ${title}` })).toBeFocused();

  await goBy('go to sign');
  await expect(page.getByRole('heading', { name: 'Sign-off', level: 1 })).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();

  await goBy('go to rev');
  await expect(page.getByRole('main')).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(selectedRow(page)).toBeFocused();
});

test('the first arrow leads into the list: by the step that led here, and also where it is quicker than the list', async ({
  crosswalk: { page },
}) => {
  const { keyboard } = page;
  await pairBoth(page);
  await goTo(page, 'Overview');
  await goTo(page, 'Review');
  await expect(selectedRow(page)).toBeVisible();
  await keyboard.press('ArrowDown');
  await expect(selectedRow(page)).toBeFocused();

  let answer = (): void => {};
  const pressed = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/call/review.{list,everybody}', async (route) => {
    await pressed;
    await route.continue();
  });
  await page.reload();
  await expect(page.getByRole('searchbox', { name: 'Search the list' })).toBeVisible();
  await keyboard.press('ArrowDown');
  await expect(selectedRow(page)).toHaveCount(0);
  answer();
  await expect(selectedRow(page)).toBeFocused();
});
