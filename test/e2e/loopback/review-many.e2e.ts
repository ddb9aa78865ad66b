import type { Page } from '@playwright/test';
import { expect, test } from '#test/support/e2e/crosswalk.ts';
import { pairBoth, rowOf, selectedRow } from '#test/support/e2e/steps.ts';

const shown = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('status').filter({ hasText: 'shown' });

test('many at once: narrowed by facets, counted, decided in one step, taken back by one undo', async ({ crosswalk: { page } }) => {
  await pairBoth(page);
  await page.getByRole('checkbox', { name: 'Sure' }).check();
  await expect(shown(page)).toContainText('8 accounts shown');
  await page.getByRole('button', { name: 'Department' }).click();
  await page.getByRole('checkbox', { name: 'Finance' }).check();
  await page.getByRole('checkbox', { name: 'Sales' }).check();
  await expect(shown(page)).toContainText('2 accounts shown');
  // What is chosen stands above the list, and each has its way out.
  const chips = page.getByRole('list', { name: 'Filters in use' }).or(page.getByRole('toolbar', { name: 'Filters in use' }));
  await expect(chips).toContainText('Finance');

  await page.getByRole('button', { name: /^Decide all 2 \(≥ \d+/u }).click();
  await page.getByRole('menuitem', { name: /^Accept/u }).click();
  const dialog = page.getByRole('dialog', { name: 'Accept the pairs of 2 accounts?' });
  await expect(dialog).toContainText('This concerns all 2 accounts shown.');
  await expect(dialog).toContainText(/The least likely pair among them is \d+% likely\./u);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Pairs of 2 accounts accepted').first()).toBeVisible();
  await expect(rowOf(page, 'anna.berg@woodgrove.example')).toContainText('Accepted');
  await expect(rowOf(page, 'bruno.keller@woodgrove.example')).toContainText('Accepted');
  await page.keyboard.press('Control+z');
  await expect(rowOf(page, 'anna.berg@woodgrove.example')).toContainText('Sure');
  await expect(rowOf(page, 'bruno.keller@woodgrove.example')).toContainText('Sure');

  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(shown(page)).toContainText('10 accounts shown');
});

test('a letter taken back before the list could answer leaves everybody', async ({ crosswalk: { page } }) => {
  await pairBoth(page);
  const search = page.getByRole('searchbox', { name: 'Search the list' });
  await search.focus();
  // No hand is as fast, but a slow page gets its keys that close together.
  await search.evaluate(async (box) => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    for (const text of ['z', '']) {
      set?.call(box, text);
      box.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
  });
  await page.waitForTimeout(300);
  await expect(search).toHaveValue('');
  await expect(shown(page)).toContainText('10 accounts shown');
  // A word typed without a rest is found.
  await search.pressSequentially('berg');
  await expect(shown(page)).toContainText('1 account shown');
});

test('several by keyboard: Shift draws a range, X leaves them all out for one reason', async ({ crosswalk: { page } }) => {
  await pairBoth(page);
  await rowOf(page, 'anna.berg@woodgrove.example').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('row', { selected: true })).toHaveCount(3);
  const actions = page.getByRole('toolbar', { name: 'Details of the selected account' });
  await expect(actions.getByRole('button', { name: 'Accept 3' })).toBeVisible();
  // Their number leaves the row whole.
  expect((await actions.boundingBox())?.height).toBe(32);
  await page.keyboard.press('x');
  await expect(page.getByRole('dialog', { name: 'Exclude 3 accounts' })).toBeVisible();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 accounts excluded').first()).toBeVisible();
  for (const name of ['anna.berg', 'bruno.keller', 'carmen.ortega']) {
    await expect(rowOf(page, `${name}@woodgrove.example`)).toContainText('Leaver');
  }
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('button', { name: 'Decide 10 selected' })).toBeVisible();
  // Of these, three were excluded and one has nobody to be paired with.
  await expect(actions.getByRole('button', { name: 'Accept 6' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row', { selected: true })).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(rowOf(page, 'carmen.ortega@woodgrove.example')).toContainText('Sure');

  // A smaller window keeps the line that is worked on in sight.
  const last = rowOf(page, 'greta.lindqvist@woodgrove.example');
  await last.click();
  await expect(last).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 1280, height: 440 });
  await expect(last).toBeInViewport({ ratio: 1 });
});

test('a window of any width keeps all of the bar above the list in it', async ({ crosswalk: { page } }) => {
  await pairBoth(page);
  const last = page.getByRole('search').getByRole('button').last();
  for (const width of [1280, 1100, 1000, 900, 820, 640]) {
    await page.setViewportSize({ width, height: 600 });
    await expect(last).toBeInViewport({ ratio: 1 });
  }
  await page.setViewportSize({ width: 900, height: 600 });
  await expect(page.getByRole('navigation', { name: 'Steps' }).getByText('Export')).toBeInViewport({ ratio: 1 });
});

test('a small window at 200 % keeps the bar above the list in one row, and the details scroll whole', async ({ crosswalk: { page } }) => {
  await pairBoth(page);
  await page.setViewportSize({ width: 640, height: 360 });
  const bar = page.getByRole('search');
  const search = await bar.getByRole('searchbox').boundingBox();
  const last = await bar.getByRole('button').last().boundingBox();
  expect(last!.y).toBeLessThan(search!.y + search!.height);
  await selectedRow(page).press('Enter');
  const both = page.getByRole('region', { name: 'Candidates' });
  await both.scrollIntoViewIfNeeded();
  await expect(both).toBeInViewport({ ratio: 1 });
});

test('beside the decision: flagged, commented, and agreed with by somebody else', async ({ crosswalk: { page } }) => {
  await pairBoth(page);
  const maria = rowOf(page, 'maria.lopez@woodgrove.example');
  await page.getByRole('button', { name: 'Second reviewer' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Close calls' }).click();
  await page.keyboard.press('Escape');
  await maria.click();
  await page.keyboard.press('m');
  await page.getByRole('textbox', { name: 'Comment' }).fill('Which of the two?');
  await page.keyboard.press('Enter');
  await expect(maria.getByRole('img', { name: 'Commented' })).toBeVisible();
  await page.keyboard.press('f');
  await expect(maria.getByRole('img', { name: 'For later' })).toBeVisible();
  await maria.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Remove flag' }).click();
  await expect(maria.getByRole('img', { name: 'For later' })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'History' })).toContainText('Which of the two?');

  await rowOf(page, 'zoltan.papp@woodgrove.example').click();
  await page.getByRole('button', { name: 'Create in target' }).click();
  await expect(rowOf(page, 'zoltan.papp@woodgrove.example')).toContainText('Create in target');
  await rowOf(page, 'zoltan.papp@woodgrove.example').click();
  await page.keyboard.press('s');
  await expect(page.getByText(/A second reviewer must be another person/u).first()).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Robin Second');
  await page.keyboard.press('Escape');
  await rowOf(page, 'zoltan.papp@woodgrove.example').click();
  await page.keyboard.press('s');
  await expect(rowOf(page, 'zoltan.papp@woodgrove.example').getByRole('img', { name: 'Seconded' })).toBeVisible();
});

test('commands are found by typing, and stay when single-letter shortcuts are switched off', async ({ crosswalk: { page } }) => {
  await pairBoth(page);
  const zoltan = rowOf(page, 'zoltan.papp@woodgrove.example');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('switch', { name: 'Single-letter shortcuts' }).click();
  await page.keyboard.press('Escape');
  await zoltan.click();
  await page.keyboard.press('f');
  await page.keyboard.press('?');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  // Neither letter did anything: the account can still be flagged.
  await page.keyboard.type('flag lat');
  await expect(page.getByRole('option').first()).toContainText('Flag for later');
  await page.keyboard.press('Enter');
  await expect(zoltan.getByRole('img', { name: 'For later' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('go to exp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/export/u);
});

test('by rule: what it would decide is shown by name, done in one step, and leaves alone what a person decided', async ({
  crosswalk: { page },
}) => {
  await pairBoth(page);
  await rowOf(page, 'anna.berg@woodgrove.example').click();
  await page.keyboard.press('u');
  await expect(rowOf(page, 'anna.berg@woodgrove.example')).toContainText('No target');
  const dialog = page.getByRole('dialog', { name: 'Decide by rule' });
  const first = dialog.getByRole('radio', { name: /^woodgrove\.example/u });

  // A laptop's window at 200 %: steps keep their names, and the rules their place above those they reach.
  const window = page.viewportSize();
  await page.setViewportSize({ width: 720, height: 450 });
  await expect(page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: /^Import/u })).toBeVisible();
  await page.keyboard.press('d');
  await expect(dialog).toContainText('This concerns 7 accounts about which nobody has decided.');
  await expect(first).toBeInViewport({ ratio: 1 });
  const rules = await dialog.getByRole('radiogroup').boundingBox();
  const reached = await dialog.getByText('This concerns 7 accounts').boundingBox();
  expect(reached!.y).toBeGreaterThanOrEqual(rules!.y + rules!.height);
  await page.keyboard.press('Escape');
  if (window) await page.setViewportSize(window);

  await page.keyboard.press('d');
  await expect(first).toBeFocused();
  await expect(dialog).toContainText('This concerns 7 accounts about which nobody has decided.');
  await expect(dialog).toContainText(/The least likely pair among them is \d+% likely\./u);
  await expect(dialog).toContainText('First.Last became FLast.');
  await expect(dialog).toContainText('1 is left alone, because a person decided: 1 left without a target.');
  const sample = dialog.getByRole('region', { name: 'Whom it concerns' }).getByRole('row');
  await expect(sample).toHaveCount(8);
  await expect(sample.nth(1)).toContainText('Bruno Keller');
  await expect(sample.nth(1)).toContainText('bkeller@tailspin.example');
  await dialog.getByRole('button', { name: 'Accept the pairs of 7 accounts' }).click();
  await expect(page.getByText('Pairs of 7 accounts accepted').first()).toBeVisible();
  await expect(rowOf(page, 'hugo.moreau@woodgrove.example')).toContainText('Accepted');
  await expect(rowOf(page, 'anna.berg@woodgrove.example')).toContainText('No target');
  await expect(selectedRow(page)).toBeFocused();

  // Nothing is left for a rule to do, until one undo takes it all back.
  await page.getByRole('button', { name: /^Decide all 10\b/u }).click();
  await page.getByRole('menuitem', { name: 'Decide by rule…' }).click();
  await expect(dialog).toContainText('No rule would reach anybody');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(rowOf(page, 'hugo.moreau@woodgrove.example')).toContainText('Sure');
});
