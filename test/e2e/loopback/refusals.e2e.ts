import { expect, test } from '#test/support/e2e/crosswalk.ts';
import { dropFiles } from '#test/support/e2e/drop-files.ts';
import { examine } from '#test/support/e2e/examine.ts';
import { goTo, pairBoth, rowOf, selectedRow, takeInBoth } from '#test/support/e2e/steps.ts';
import { sourceExport } from '#test/support/e2e/two-tenants.ts';

const anna = 'anna.berg@woodgrove.example';
const zoltan = 'zoltan.papp@woodgrove.example';

test('files that are no user exports are refused one by one, each in a sentence, and the good one goes in', async ({
  crosswalk: { page },
}) => {
  await takeInBoth(page);
  await dropFiles(page.locator('body'), [
    { name: 'holiday.csv', content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
    { name: 'nothing.csv', content: '' },
    { name: 'prices.csv', content: 'Article,Price\r\nBolt,3\r\nNut,2\r\n' },
    {
      name: 'more of woodgrove.csv',
      content: sourceExport.content
        .toString()
        .replaceAll('anna.berg', 'anna.berger')
        .replace('a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-000000000099'),
    },
  ]);
  for (const name of ['holiday.csv', 'nothing.csv', 'prices.csv']) {
    const item = page.getByRole('listitem').filter({ hasText: name });
    await expect(item).toContainText('Refused');
    await expect(item.getByText(/[a-z].*\.$/u).last()).toBeVisible();
  }
  // It may be a newer version of the one that is there; this time both stay.
  await page.getByRole('radio', { name: 'Keep both' }).check();
  await page.getByRole('button', { name: 'Take in 1 file' }).click();
  await page.getByRole('dialog', { name: 'What changes' }).getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('region', { name: 'Woodgrove' })).toContainText('more of woodgrove.csv');
  await expect(page.getByRole('region', { name: 'Woodgrove' })).toContainText('11 accounts');
});

test('the same file again is noticed', async ({ crosswalk: { page } }) => {
  await takeInBoth(page);
  await dropFiles(page.locator('body'), [{ ...sourceExport, name: 'copy of it.csv' }]);
  await expect(page.getByText('The same file is already in the project as woodgrove source.csv.')).toBeVisible();
});

test('a list of a tenant is known for what it is, and taken in for the tenant that the person names', async ({ crosswalk: { page } }) => {
  await takeInBoth(page);
  const content =
    'skuId,skuPartNumber,prepaidUnits.enabled,consumedUnits,capabilityStatus\r\n05e9a617-0261-4cee-bb44-138d3ef5d965,SPE_E3,25,18,Enabled\r\n';
  await dropFiles(page.locator('body'), [{ name: 'from the client.csv', content }]);
  const asked = page.getByRole('dialog', { name: 'A list of a tenant’s licences' });
  await expect(asked).toContainText('from the client.csv');
  // The notice of what was taken in must not be judged while it fades.
  await expect(page.locator('.fui-Toast')).toHaveCount(0);
  await examine(page, 'a list of a tenant, whose');
  await asked.getByRole('button', { name: /^Tailspin/u }).click();
  const review = page.getByRole('dialog', { name: 'Licences of the target tenant' });
  await expect(review).toContainText('from the client.csv');
  await review.getByRole('button', { name: 'Take in' }).click();
  await expect(page.getByText('The licences of the target tenant were taken in').last()).toBeVisible();
  await goTo(page, 'Tenants');
  await expect(
    page.getByRole('table', { name: 'Licences of the target tenant' }).getByRole('row', { name: /Microsoft 365 E3/u }),
  ).toContainText('18');
});

test('a file that is no project is not opened as one', async ({ crosswalk: { page } }) => {
  await dropFiles(page.locator('body'), [{ name: 'notes.crosswalk', content: 'just words' }]);
  await expect(page.getByText('This is not a Crosswalk project', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Pair the accounts');
});

test('a target that a person gave away is not taken without asking', async ({ crosswalk: { page } }) => {
  await pairBoth(page);
  await rowOf(page, anna).click();
  await page.keyboard.press('a');
  await expect(rowOf(page, anna)).toContainText('Accepted');

  const take = async (): Promise<void> => {
    await rowOf(page, zoltan).click();
    await page.keyboard.press('t');
    await page.getByRole('combobox', { name: 'Search the target tenant' }).fill('aberg');
    await expect(page.getByRole('option')).toHaveCount(1);
    await expect(page.getByRole('option')).toContainText('Paired with Anna Berg');
    await page.keyboard.press('Enter');
  };
  const dialog = page.getByRole('dialog', { name: 'Take the target over?' });
  await take();
  await expect(dialog).toContainText('Anna Berg');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(rowOf(page, anna)).toContainText('aberg@tailspin.example');
  await expect(rowOf(page, zoltan)).toContainText('No target');

  await take();
  await dialog.getByRole('button', { name: 'Take over' }).click();
  await expect(rowOf(page, zoltan)).toContainText('aberg@tailspin.example');
  await expect(rowOf(page, anna)).not.toContainText('aberg@tailspin.example');
  // One step took it, one step gives it back.
  await page.keyboard.press('Control+z');
  await expect(rowOf(page, anna)).toContainText('aberg@tailspin.example');
  await expect(rowOf(page, zoltan)).toContainText('No target');
});

test('words that are still looked for choose nobody', async ({ crosswalk: { page } }) => {
  await pairBoth(page);
  await rowOf(page, zoltan).click();
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'Find a target for Zoltan Papp' });
  const search = dialog.getByRole('combobox', { name: 'Search the target tenant' });
  const accept = dialog.getByRole('button', { name: 'Accept' });
  await search.fill('aberg');
  await expect(dialog.getByRole('option')).toContainText('Anna Berg');
  await expect(accept).toBeEnabled();

  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  await page.route('**/call/review.findTargets', async (route) => {
    await answered;
    await route.continue();
  });
  await search.fill('solheim');
  // What was found before still stands there.
  await expect(dialog.getByRole('option')).toContainText('Anna Berg');
  await expect(accept).toBeDisabled();
  await accept.click({ force: true });
  await search.press('Enter');
  await expect(dialog).toBeVisible();
  answer();
  await expect(dialog.getByRole('option')).toContainText('Ingrid Solheim');
  await expect(accept).toBeEnabled();
  await accept.click();
  await expect(rowOf(page, zoltan)).toContainText('Ingrid Solheim');
});

test('a notice that stays covers nothing that cannot be scrolled clear of it', async ({ crosswalk: { page } }) => {
  await pairBoth(page);
  const main = page.getByRole('main');
  for (const size of [
    { width: 1280, height: 720 },
    { width: 640, height: 360 },
  ]) {
    await page.setViewportSize(size);
    await goTo(page, 'Export');
    await dropFiles(page.locator('body'), [{ name: 'notes.crosswalk', content: 'just words' }]);
    const notice = page.getByRole('region', { name: 'Notices' }).locator('.fui-Toast');
    await expect(notice).toContainText('User exports are added inside a project.');
    await main.getByRole('heading', { level: 1 }).hover();
    await page.mouse.wheel(0, 100_000);
    const end = main.locator(':scope > * > * > *').last();
    // It comes up from below, and the page may still be scrolling.
    await expect
      .poll(async () => {
        const [last, first] = [await end.boundingBox(), await notice.boundingBox()];
        return first!.y - (last!.y + last!.height);
      })
      .toBeGreaterThanOrEqual(0);
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await expect(notice).toHaveCount(0);
  }
});

test('an empty project is no dead end on any screen', async ({ crosswalk: { page } }) => {
  await page.getByRole('textbox', { name: 'Project name' }).fill('Empty');
  await page.getByRole('button', { name: 'Create project' }).click();
  await expect(page.getByText('Drop user exports anywhere on this window')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pair accounts' })).toBeDisabled();
  for (const [step, title] of [
    ['Review', 'The accounts are not paired yet'],
    ['Export', 'There is nothing to export yet'],
  ] as const) {
    await goTo(page, step);
    await expect(page.getByText(title)).toBeVisible();
    await page.getByRole('button', { name: 'Go to import' }).click();
    await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
  }
});

test('a project needs a name, and says so', async ({ crosswalk: { page } }) => {
  await page.getByRole('button', { name: 'Create project' }).click();
  await expect(page.getByText('Give the project a name.')).toBeVisible();
});

test('a search that finds nobody offers the way back', async ({ crosswalk: { page } }) => {
  await pairBoth(page);
  await page.getByRole('searchbox', { name: 'Search the list' }).fill('nobody of this name');
  await expect(page.getByText('No account fits this search and filter.')).toBeVisible();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(selectedRow(page)).toBeVisible();
});
