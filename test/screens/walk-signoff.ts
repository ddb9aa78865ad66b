import { readFile } from 'node:fs/promises';
import { dropFiles } from '../support/e2e/drop-files.ts';
import { excludeAllOpen, visit, type Walk } from './screen.ts';

/** From a crosswalk that nobody signed to files that are judged by their digest. */
export const walkSignoff: Walk = async function* (page) {
  const body = page.locator('body');
  const now = page.getByRole('region', { name: 'Where it stands' });
  await visit(page, 'Sign-off');
  await now.getByText('Nothing is frozen yet').waitFor();
  yield 'sign-off-nothing-frozen';
  await excludeAllOpen(page);
  await visit(page, 'Sign-off');
  await now.getByText('It cannot be frozen yet').waitFor();
  yield 'sign-off-blocked';
  // Whoever takes on what is left says so by name.
  await visit(page, 'Readiness');
  const acknowledge = page.getByRole('button', { name: /^Acknowledge: /u });
  await acknowledge.first().waitFor();
  for (let open = await acknowledge.count(); open > 0; open--) {
    await acknowledge.first().click();
    const dialog = page.getByRole('dialog', { name: 'Acknowledge' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Maria Lopez');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('They are enabled on the day of the move.');
    await dialog.getByRole('button', { name: 'Acknowledge' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.waitForTimeout(500);
  }
  yield 'readiness-acknowledged';
  await visit(page, 'Sign-off');
  await now.getByRole('button', { name: 'Freeze revision 1' }).click();
  await now.getByText('Revision 1 waits for a signature').waitFor({ timeout: 60_000 });
  yield 'sign-off-frozen';
  await page.getByRole('button', { name: 'Sign as Client…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Sign revision/u });
  await dialog.getByRole('checkbox', { name: 'I have read this.' }).check();
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Maria Lopez');
  await dialog.getByRole('textbox', { name: 'Role in the organisation' }).fill('Head of IT');
  await dialog.getByRole('textbox', { name: 'Organisation', exact: true }).fill('Contoso');
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill('maria.lopez@contoso.com');
  await dialog.getByRole('textbox', { name: 'Your name as your signature' }).fill('Maria Lopez');
  yield 'sign-off-signing';
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await now.getByText('Revision 1 is signed and current').waitFor();
  yield { name: 'sign-off-signed', highContrast: true };

  await visit(page, 'Export');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save usermapping.csv…' }).click(),
  ]);
  const file = await readFile(await download.path(), 'ascii');
  const panel = page.getByRole('region', { name: 'Deliver everything' });
  await Promise.all([page.waitForEvent('download'), panel.getByRole('button', { name: 'Deliver…' }).click()]);
  await panel.getByText('Everything was delivered').waitFor({ timeout: 60_000 });
  await panel.scrollIntoViewIfNeeded();
  yield 'export-delivered';
  await visit(page, 'Sign-off');
  const verify = page.getByRole('region', { name: 'Verify files' });
  for (const [name, content] of [
    ['genuine', file],
    ['altered', file.split('\r\n').toSpliced(3, 2).join('\r\n')],
  ] as const) {
    await dropFiles(body, [{ name: 'usermapping.csv', content }]);
    await verify.getByRole('status').getByText(new RegExp(name, 'iu')).first().waitFor();
    await verify.scrollIntoViewIfNeeded();
    yield `verify-${name}`;
  }
  await visit(page, 'Review');
  await page.getByRole('grid').getByRole('row').filter({ hasText: 'Sure' }).first().click();
  await page.keyboard.press('x');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await visit(page, 'Sign-off');
  await now.getByText('Revision 1 is out of date').waitFor();
  yield 'sign-off-out-of-date';

  const [, first = '', second = ''] = file.split('\r\n');
  const complaints = [
    'Source,Destination,Error',
    `${first},User could not be found in the target tenant`,
    `${second},User is not licensed`,
    'nobody.with.a.long.name@a-company-that-was-sold.example,x@nowhere.example,Invalid Email Format',
  ];
  await dropFiles(body, [{ name: 'usermapping.csv', content: complaints.join('\r\n') }]);
  const bar = page.getByRole('region', { name: 'Microsoft’s error file' });
  await bar.getByRole('button', { name: 'All errors' }).click();
  await bar.getByText('3 errors').waitFor();
  await bar.scrollIntoViewIfNeeded();
  yield 'error-file';
};
