import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leave, visit, type Walk } from './screen.ts';

/** Every fourth of Contoso uses the environment, one of whom left long ago, and so does a flow. */
const users = [
  'Full Name,Windows Live ID,Access Mode,Status,Application ID',
  ...[
    ...readFileSync(join(import.meta.dirname, '../../resources/samples/contoso-users.csv'), 'utf8').matchAll(
      /^([^",\n]+),(?:True|False),([^",\n]+@contoso\.com),/gmu,
    ),
  ]
    .filter((_, number) => number % 4 === 1)
    .map(([, name = '', upn = '']) => `${name},${upn},Read-Write,Enabled,`),
  'Ivo Gone,ivo.gone@contoso.com,Read-Write,Enabled,',
  'Nils Off,nils.off@contoso.com,Read-Write,Disabled,',
  '# Flow,flow@contoso.com,Read-Write,Enabled,00000007-0000-0000-c000-000000000000',
  '',
].join('\r\n');

/** An environment, who in it would be lost, and what is asked before it moves. */
export const walkReadiness: Walk = async function* (page) {
  const dialog = page.getByRole('dialog');
  await visit(page, 'Environments');
  await page.getByRole('heading', { name: 'No environments yet' }).waitFor();
  yield 'environments-none';
  await visit(page, 'Readiness');
  await page.getByRole('heading', { name: 'Readiness', level: 1 }).waitFor();
  yield 'readiness-no-environment';
  await visit(page, 'Environments');
  await page.getByRole('button', { name: 'Add environment…' }).click();
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Contoso Sales');
  await dialog.getByRole('checkbox', { name: 'I have looked at what is installed' }).check();
  // As it opens, not where the box was found.
  await page.mouse.wheel(0, -1000);
  yield 'environment-facts';
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import list' }).click();
  await page.getByRole('menuitem', { name: /^Full access users/u }).click();
  await (await choosing).setFiles({ name: 'Full Access Users.csv', mimeType: 'text/csv', buffer: Buffer.from(users) });
  await dialog.getByRole('button', { name: 'Take in' }).waitFor();
  await dialog.getByText('Reading…').waitFor({ state: 'detached' });
  yield 'environment-user-list';
  await dialog.getByRole('button', { name: 'Take in' }).click();
  await page.getByRole('grid', { name: 'Users of the environment' }).getByText('ivo.gone').first().waitFor();
  yield { name: 'environments', highContrast: true };
  await page.getByRole('button', { name: 'Exception for Ivo Gone' }).click();
  await dialog.waitFor();
  yield 'environment-exception';
  await leave(page);
  await visit(page, 'Readiness');
  await page.getByRole('region', { name: /^Warnings/u }).waitFor();
  yield { name: 'readiness', highContrast: true };
  await page
    .getByRole('button', { name: /^Acknowledge/u })
    .first()
    .click();
  await dialog.waitFor();
  yield 'readiness-acknowledge';
  await leave(page);
  await page.getByRole('radio', { name: 'Checklist' }).check();
  await page.getByRole('button', { name: 'Answer: The move is requested' }).waitFor();
  yield 'readiness-checklist';
  await page.getByRole('button', { name: 'Answer: The move is requested' }).click();
  await dialog.waitFor();
  yield 'readiness-answer';
  await leave(page);
  await page.getByRole('radio', { name: 'Mailboxes and licences' }).check();
  yield 'readiness-mailboxes';
  await visit(page, 'Tenants');
  await page.getByRole('heading', { name: 'Tenants', level: 1 }).waitFor();
  yield { name: 'tenants-nobody-signed-in', highContrast: true };
};
