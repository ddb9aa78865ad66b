import { expect, test } from '#test/support/e2e/crosswalk.ts';
import { goTo, pairBoth, rowOf } from '#test/support/e2e/steps.ts';

test('somebody without an account in the target tenant becomes a line for Entra’s bulk create', async ({ crosswalk: { page, saved } }) => {
  await pairBoth(page);
  await goTo(page, 'Export');
  const panel = page.getByRole('region', { name: 'To create in the target tenant' });
  await expect(panel).toContainText('Nobody.');

  await goTo(page, 'Review');
  await rowOf(page, 'zoltan.papp@woodgrove.example').click();
  await page.keyboard.press('x');
  const dialog = page.getByRole('dialog', { name: 'Exclude Zoltan Papp' });
  await dialog.getByRole('radio', { name: /^Create in target/u }).check();
  await dialog.getByRole('button', { name: 'Exclude' }).click();
  await expect(rowOf(page, 'zoltan.papp@woodgrove.example')).toContainText('Excluded');

  await goTo(page, 'Export');
  await expect(panel).toContainText('1 account');
  await expect(panel.getByRole('row', { name: /Zoltan Papp/u })).toContainText('zoltan.papp@tailspin.example');
  await expect(panel).toContainText('Proposals, not decisions');
  await expect(panel).toContainText('invents no passwords');
  const file = await saved(() => panel.getByRole('button', { name: /^Save bulk-create/u }).click());
  expect(file.name).toBe('bulk-create.csv');
  const [version, header, zoltan, end] = file.bytes.toString('utf8').split('\r\n');
  expect(version).toBe('\uFEFFversion:v1.0');
  expect(header).toMatch(/^Name \[displayName\] Required,User name \[userPrincipalName\] Required,Initial password/u);
  expect(zoltan).toMatch(/^Zoltan Papp,zoltan\.papp@tailspin\.example,,No,Zoltan,Papp,/u);
  expect(end).toBe('');
  await expect(panel).toContainText('bulk-create.csv, in the folder');
});
