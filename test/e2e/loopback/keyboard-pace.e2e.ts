import type { Page } from '@playwright/test';
import { expect, test } from '#test/support/e2e/crosswalk.ts';
import { selectedRow } from '#test/support/e2e/steps.ts';

/** As long as the story decides one by one; what is open then is decided in one step, by keys as well. */
const ONE_BY_ONE_MS = 40_000;
/** A quick typist: milliseconds a key is held down. */
const HELD = 15;
/** Nobody decides about a line sooner than this after it came; the review takes no key for it before a tenth of a second. */
const LOOKED_AT = 150;
/** Decisions a minute that a person can count on. */
const PACE = 20;

/** Who is selected, and how that account stands, as a person sees it. */
const here = (page: Page): Promise<{ id: string; words: string; asked: boolean }> =>
  page.evaluate(() => {
    const row = document.querySelector('[role="grid"] [role="row"][aria-selected="true"]');
    return { id: row?.id ?? '', words: row?.textContent ?? '', asked: document.querySelector('[role="dialog"]') !== null };
  });

const openOnes = async (page: Page): Promise<number> => {
  const [, done = '', total = ''] =
    /^([\d,]+) of ([\d,]+) settled$/u.exec((await page.getByRole('progressbar').first().getAttribute('aria-label')) ?? '') ?? [];
  return Number(total.replaceAll(',', '')) - Number(done.replaceAll(',', ''));
};

test('a whole review of the samples by keyboard alone, at twenty decisions a minute or more', async ({ crosswalk: { page } }) => {
  test.slow();
  const type = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key, { delay: HELD });
  };
  const samples = page.getByRole('button', { name: 'Try the samples' });
  for (let tabs = 0; tabs < 30 && !(await samples.evaluate((button) => button === document.activeElement)); tabs += 1) await type('Tab');
  await type('Enter');
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 60_000 });
  await expect(selectedRow(page)).toHaveCount(1);
  const open = await openOnes(page);
  expect(open).toBeGreaterThan(150);

  // One by one, as somebody would who reads the state and trusts the first candidate.
  const began = Date.now();
  let decided = 0;
  while (Date.now() - began < ONE_BY_ONE_MS && decided < open) {
    // The eye is led on before the line beyond the edge has come.
    await expect.poll(async () => (await here(page)).words, { intervals: [10, 20, 50] }).not.toBe('');
    await page.waitForTimeout(LOOKED_AT);
    const { id, words } = await here(page);
    if (words.includes('No match') || words.includes('No target')) await type('x', '2');
    else if (words.includes('Ambiguous')) await type('1');
    else await type('a');
    // A target that was given away before is asked about: this account has left then.
    await expect.poll(async () => ((at) => at.id !== id || at.asked)(await here(page)), { intervals: [10, 20, 50] }).toBe(true);
    if ((await here(page)).asked) {
      await type('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await type('x', '2');
      await expect.poll(async () => (await here(page)).id, { intervals: [10, 20, 50] }).not.toBe(id);
    }
    decided += 1;
  }
  const pace = decided / ((Date.now() - began) / 60_000);
  test.info().annotations.push({ type: 'pace', description: `${decided} decisions, ${pace.toFixed(0)} a minute` });
  expect(pace).toBeGreaterThanOrEqual(PACE);
  // Every one of them counts: none was passed over, none taken twice.
  await expect.poll(() => openOnes(page)).toBe(open - decided);

  if (decided < open) {
    await type('Control+k');
    await page.keyboard.type('only what is still to be');
    await expect(page.getByRole('option')).toHaveCount(1);
    await type('Enter');
    await expect(page.getByText(`${open - decided} accounts shown`)).toBeVisible();
    await type('/', 'Escape', 'Control+a', 'x');
    // So many are counted before it is asked whether that is meant.
    await expect(page.getByRole('dialog', { name: `Exclude ${open - decided} accounts` })).toBeVisible();
    await type('2', 'Enter');
  }
  await expect(page.getByText('Every account is settled.')).toBeVisible();
  expect(await openOnes(page)).toBe(0);

  // It is all there, and one key takes the last step back.
  await type('Control+z');
  await expect.poll(() => openOnes(page)).toBeGreaterThan(0);
  await type('Control+y');
  await expect.poll(() => openOnes(page)).toBe(0);
  await type('Control+k');
  await page.keyboard.type('go to export');
  await type('Enter');
  await expect(page.getByRole('region', { name: 'Mapping file' })).toContainText(/[\d,]+ lines/u);
});
