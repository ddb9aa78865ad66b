import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '#test/support/e2e/crosswalk.ts';
import { goTo } from '#test/support/e2e/steps.ts';

const TRUTH = join(import.meta.dirname, '../../../resources/samples/truth.csv');

test('a newcomer tries the samples: from one button to a file that holds no wrong pair of note', async ({ crosswalk: { page, saved } }) => {
  await page.getByRole('button', { name: 'Try the samples' }).click();
  const grid = page.getByRole('grid', { name: 'Source accounts and their targets' });
  await expect(grid).toBeVisible({ timeout: 40_000 });
  const rows = Number(await grid.getAttribute('aria-rowcount')) - 1;
  expect(rows).toBeGreaterThan(1000);

  // Only what is in view is in the document, and the end of the list is one key away.
  expect(await grid.getByRole('row').count()).toBeLessThan(60);
  await grid.getByRole('row', { selected: true }).focus();
  await page.keyboard.press('End');
  await expect(grid.locator(`[aria-rowindex="${rows + 1}"]`)).toBeInViewport();

  await page.getByRole('searchbox', { name: 'Search the list' }).fill('abigail');
  await expect(page.getByText(/^\d+ accounts shown/u)).toBeVisible();
  await expect(grid.getByRole('row').nth(1)).toContainText(/abigail/iu);
  await page.getByRole('checkbox', { name: 'No match' }).check();
  await expect(grid.getByRole('row').filter({ hasText: 'Sure' })).toHaveCount(0);

  await goTo(page, 'Export');
  const file = await saved(() => page.getByRole('button', { name: /^Save usermapping/u }).click());
  const text = file.bytes.toString('utf8');
  expect(text).not.toContain('\uFEFF');
  expect(text).not.toContain('"');
  expect(text.endsWith('\r\n')).toBe(true);
  const [header, ...lines] = text.trimEnd().split('\r\n');
  expect(header).toBe('Source,Destination');
  const pairs = lines.map((line) => line.split(',') as [string, string]);
  expect(pairs.every((pair) => pair.length === 2)).toBe(true);
  for (const side of [0, 1] as const) expect(new Set(pairs.map((pair) => pair[side].toLowerCase())).size).toBe(pairs.length);

  const truth = new Map(
    (await readFile(TRUTH, 'utf8'))
      .trimEnd()
      .split(/\r?\n/u)
      .slice(1)
      .map((line) => line.split(',') as [string, string]),
  );
  const wrong = pairs.filter(([source, target]) => truth.get(source) !== target);
  expect(pairs.length).toBeGreaterThan(500);
  expect(wrong.length / pairs.length).toBeLessThan(0.01);
});

test('a page that is loaded again in the middle of the work shows the work, and then the result', async ({ crosswalk: { page } }) => {
  await page.getByRole('button', { name: 'Try the samples' }).click();
  await expect(page).toHaveURL(/#\/review/u);
  await expect(page.getByText('Pairing accounts…').or(page.getByRole('grid')).first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('grid', { name: 'Source accounts and their targets' })).toBeVisible({ timeout: 40_000 });
});

test('work under way can be stopped, and nothing is left half done', async ({ crosswalk: { page } }) => {
  await page.getByRole('button', { name: 'Try the samples' }).click();
  await page.getByRole('button', { name: 'Stop' }).first().click();
  await expect(page.getByText('Stopped. Nothing was changed.').or(page.getByText('The accounts are not paired yet')).first()).toBeVisible();
  await expect(page.getByRole('grid')).toHaveCount(0);
  await goTo(page, 'Import');
  // The files are taken in together and paired afterwards: the stop came before the one or before the other, never between the files.
  await expect(async () => {
    const empty = await page.getByText(/^0 accounts/u).count();
    const shown = await page.getByText(/^(?:contoso|fabrikam)-users\.csv$/u).count();
    expect([empty, shown]).toEqual(shown === 0 ? [2, 0] : [0, 2]);
  }).toPass();
});
