import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { checkUserMapping } from '#test/support/check-user-mapping.ts';
import { findPackageFaults } from '#test/support/deliverables/check-package.ts';
import { expect, test } from '#test/support/e2e/crosswalk.ts';
import { dropFiles, dropFromDisk } from '#test/support/e2e/drop-files.ts';
import { goTo, pairBoth } from '#test/support/e2e/steps.ts';

const TENANT = '11111111-1111-4222-8333-000000000000';

test('everything that is handed over comes as one zip, whole and with its hashes', async ({ crosswalk: { page, saved } }, testInfo) => {
  await pairBoth(page);
  await goTo(page, 'Export');
  const panel = page.getByRole('region', { name: 'Deliver everything' });
  await panel.getByText('What will be written').click();
  await expect(panel.getByRole('listitem').filter({ hasText: 'migration-workbook.xlsx' })).toBeVisible();

  const source = panel.getByRole('textbox', { name: 'ID of the source tenant' });
  await source.fill('woodgrove');
  await expect(panel).toContainText('An ID looks like');
  await source.fill(TENANT);
  const file = await saved(() => panel.getByRole('button', { name: 'Deliver…' }).click());
  expect(file.name).toMatch(/ not signed\.zip$/u);
  const files = unzipSync(file.bytes);
  expect(findPackageFaults(files)).toEqual([]);
  const mapping = Object.keys(files).find((path) => path.endsWith('/usermapping.csv')) ?? '';
  expect(checkUserMapping('usermapping.csv', files[mapping] ?? new Uint8Array())).toEqual([]);
  expect(Buffer.from(files['other-tools/onedrive-identity-map.csv'] ?? []).toString()).toContain(`User,${TENANT},`);

  await expect(panel).toContainText('Everything was delivered');
  await panel.getByText('Files with their SHA-256').click();
  await expect(panel.getByRole('row', { name: /manifest\.json/u })).toContainText(/[0-9a-f]{64}/u);

  // It comes back to a window in which no project is open: the manifest vouches for what it lists, and no other project is asked for.
  await page.getByRole('button', { name: /^Project /u }).click();
  await page.getByRole('menuitem', { name: /^Close project/u }).click();
  await expect(page.getByRole('button', { name: 'Create project' })).toBeVisible();
  await dropFiles(page.locator('body'), [{ name: file.name, content: file.bytes }]);
  const dialog = page.getByRole('dialog', { name: 'Verify files' });
  await expect(dialog).toContainText('as they were written');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();

  // Unpacked, the folder itself is dropped: what is missing from it, or was put beside, tells as well.
  const folder = testInfo.outputPath('package');
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  await dropFromDisk(page.locator('body'), [folder]);
  await expect(dialog).toContainText('as they were written');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await rm(join(folder, 'runbook.md'));
  await writeFile(join(folder, 'environments', 'put beside.csv'), 'Source,Destination\r\n');
  await dropFromDisk(page.locator('body'), [folder]);
  await expect(dialog).toContainText('2 files are not as the manifest says');
  await expect(dialog.getByRole('listitem')).toHaveText([/runbook\.md: missing/iu, /put beside\.csv/u]);
});
