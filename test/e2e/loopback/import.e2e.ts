import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '#test/support/e2e/crosswalk.ts';
import { dropFiles, type DroppedFile } from '#test/support/e2e/drop-files.ts';
import { candidates, goTo, pairBoth, rowOf, takeInBoth } from '#test/support/e2e/steps.ts';
import { sourceExport, targetExport } from '#test/support/e2e/two-tenants.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/exports');
const fixture = async (name: string, as = name): Promise<DroppedFile> => ({ name: as, content: await readFile(join(FIXTURES, name)) });

const card = (page: Page, name: string): Locator => page.getByRole('listitem').filter({ hasText: name });
const mapper = (page: Page, name: string): Locator => page.getByRole('dialog', { name: `Columns of ${name}` });
const holds = (page: Page, header: string): Locator => page.getByRole('combobox', { name: `What “${header}” holds` });

async function newProject(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Project name' }).fill('Import');
  await page.getByRole('button', { name: 'Create project' }).click();
  await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
}

test('whoever clicks twice gets one project, one environment and one pairing', async ({ crosswalk: { page, folder } }) => {
  await dropFiles(page.locator('body'), [sourceExport, targetExport]);
  const dialog = page.getByRole('dialog', { name: 'Name the new project' });
  await dialog.getByRole('textbox', { name: 'Project name' }).fill('Once');
  await dialog.getByRole('button', { name: 'Create project' }).dblclick();
  await page.getByRole('button', { name: 'Take in 2 files' }).click();
  await page.getByRole('button', { name: 'Pair accounts' }).dblclick();
  await expect(page.getByText('10 accounts shown')).toBeVisible();
  await expect(page.getByText('The accounts are paired', { exact: true })).toBeVisible();
  const projects = await readdir(join(folder, 'data', 'projects'));
  expect(projects.filter((name) => name.endsWith('.crosswalk'))).toEqual(['Once.crosswalk']);

  await goTo(page, 'Environments');
  // The second click is beside the dialog that the first has opened.
  await page.getByRole('button', { name: 'Add environment…' }).dblclick();
  const facts = page.getByRole('dialog', { name: 'Add an environment' });
  await facts.getByRole('textbox', { name: 'Name', exact: true }).fill('Sales');
  // Nor does a click beside it lose what was typed.
  await page.mouse.click(5, 300);
  await facts.getByRole('button', { name: 'Save' }).dblclick();
  await expect(page.getByRole('row', { name: /^Sales/u })).toHaveCount(1);
  await page.getByRole('button', { name: /^Commands/u }).dblclick();
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await page.mouse.click(5, 300);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // What went wrong stays until it is read.
  await expect(page.getByText(/wrong|running/u)).toHaveCount(0);
});

test('a header in a language nobody taught us is mapped by keyboard, and the next such file needs no mapping', async ({
  crosswalk: { page, restart },
}) => {
  test.slow();
  await newProject(page);
  await dropFiles(page.locator('body'), [await fixture('french-header.csv', 'liste.csv')]);
  await expect(card(page, 'liste.csv')).toContainText('no column is known to hold the names people sign in with');
  await page.getByRole('button', { name: 'Say what the columns hold… in liste.csv' }).press('Enter');
  const dialog = mapper(page, 'liste.csv');
  await expect(dialog).toBeVisible();

  // Search as you type, choose with Enter; the file is read again by itself.
  await holds(page, 'Nom d’utilisateur principal').press('Control+a');
  await page.keyboard.type('principal');
  await page.keyboard.press('Enter');
  for (const [header, words, field] of [
    ['Prénom', 'given', 'Given name'],
    ['Nom', 'surname', 'Surname'],
    ['Service', 'depart', 'Department'],
    ['Connexion bloquée', 'opposite', 'Account disabled (opposite)'],
  ] as const) {
    await holds(page, header).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await expect(holds(page, header)).toHaveValue(field);
  }
  await expect(dialog.getByRole('status')).toContainText('8 accounts');

  // Taken back and chosen again, without leaving the keyboard.
  await page.keyboard.press('Control+z');
  await expect(holds(page, 'Connexion bloquée')).toHaveValue('Not used');
  await page.keyboard.press('Control+y');
  await expect(holds(page, 'Connexion bloquée')).toHaveValue('Account disabled (opposite)');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(card(page, 'liste.csv')).toContainText('disabled');
  await card(page, 'liste.csv')
    .getByRole('radio', { name: /^Source/u })
    .click();
  await page.getByRole('button', { name: 'Take in 1 file' }).click();
  await expect(page.getByText('8 accounts').first()).toBeVisible();

  // The next morning, another project, another file with these headers.
  await page.getByRole('button', { name: 'Project Import' }).click();
  await page.getByRole('menuitem', { name: /^Close project/u }).click();
  await restart();
  await newProject(page);
  await dropFiles(page.locator('body'), [await fixture('french-header.csv', 'autre liste.csv')]);
  await expect(card(page, 'autre liste.csv')).toContainText('Mapped as you mapped the last file with these headers.');
  await expect(card(page, 'autre liste.csv')).toContainText('8 accounts');
  await page.getByRole('button', { name: 'Columns… of autre liste.csv' }).click();
  await expect(holds(page, 'Prénom')).toHaveValue('Given name');
  await page.getByRole('button', { name: 'Forget' }).click();
  await expect(mapper(page, 'autre liste.csv')).toContainText('no column is known to hold the names people sign in with');
  await expect(holds(page, 'Prénom')).toHaveValue('Not used');
});

test('a guess about a column counts once a person chooses the same', async ({ crosswalk: { page } }) => {
  await page.getByRole('textbox', { name: 'Project name' }).fill('A guess');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
  const lines = ['Nom d’utilisateur;Nom complet', 'anna.berg@woodgrove.example;Anna Berg', 'bruno.keller@woodgrove.example;Bruno Keller'];
  await dropFiles(page.locator('body'), [{ name: 'liste.csv', content: lines.join('\r\n') }]);
  await page.getByRole('button', { name: /^Say what the columns hold/u }).click();
  const dialog = mapper(page, 'liste.csv');
  await expect(holds(page, 'Nom d’utilisateur')).toHaveValue('User principal name');
  await expect(dialog).toContainText('no column is known to hold the names people sign in with');
  await holds(page, 'Nom d’utilisateur').press('Control+a');
  await page.keyboard.type('principal');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('2 accounts');
});

test('columns are mapped by dragging, either way round', async ({ crosswalk: { page } }) => {
  await newProject(page);
  await dropFiles(page.locator('body'), [await fixture('french-header.csv', 'liste.csv')]);
  await page.getByRole('button', { name: 'Say what the columns hold… in liste.csv' }).click();
  const dialog = mapper(page, 'liste.csv');
  const field = (name: string): Locator => dialog.getByRole('listitem').filter({ hasText: name });
  const row = (header: string): Locator =>
    dialog.getByRole('row').filter({ has: page.getByRole('rowheader', { name: header, exact: true }) });

  await field('Given name').dragTo(row('Prénom'));
  await expect(holds(page, 'Prénom')).toHaveValue('Given name');
  await row('Nom').getByTitle('Drag “Nom” onto a field').dragTo(field('Surname'));
  await expect(holds(page, 'Nom')).toHaveValue('Surname');
  await expect(field('Surname')).toContainText('from “Nom”');
  // A name that another column held is taken from it.
  await field('Given name').dragTo(row('Service'));
  await expect(holds(page, 'Service')).toHaveValue('Given name');
  await expect(holds(page, 'Prénom')).toHaveValue('Not used');
  await dialog.getByRole('button', { name: 'Reset to Crosswalk’s guess' }).click();
  await expect(holds(page, 'Service')).toHaveValue('Not used');
});

test('three hundred columns stay in hand', async ({ crosswalk: { page } }) => {
  await newProject(page);
  const headers = ['UserPrincipalName', ...Array.from({ length: 300 }, (_, n) => `extra ${n + 1}`)];
  const line = ['ada@contoso.example', ...Array.from({ length: 300 }, (_, n) => (n % 3 === 0 ? '' : `value ${n + 1}`))];
  await dropFiles(page.locator('body'), [{ name: 'wide.csv', content: [headers, line].map((cells) => cells.join(',')).join('\r\n') }]);
  await page.getByRole('button', { name: 'Columns… of wide.csv' }).click();
  const dialog = mapper(page, 'wide.csv');
  await expect(dialog.getByRole('radio', { name: 'All (301)' })).toBeChecked();
  expect(await dialog.getByRole('row').count()).toBeLessThan(60);
  await dialog.getByRole('searchbox', { name: 'Search columns' }).fill('value 299');
  await expect(dialog.getByRole('row')).toHaveCount(2);
  await expect(dialog.getByRole('row').last()).toContainText('extra 299');
  await dialog.getByRole('radio', { name: /^Used/u }).check();
  await expect(dialog).toContainText('No column fits the search and the filter.');
});

test('a newer export is compared first, and the decisions outlast it', async ({ crosswalk: { page } }) => {
  await pairBoth(page);
  await rowOf(page, 'anna.berg@woodgrove.example').click();
  await page.keyboard.press('a');
  await expect(rowOf(page, 'anna.berg@woodgrove.example')).toContainText('Accepted');
  await page.keyboard.press('Escape');
  await goTo(page, 'Import');

  // Anna has married, Bruno can no longer sign in, Maria has left, Oskar is new.
  const lines = sourceExport.content.toString().trimEnd().split('\r\n');
  const bruno = lines.findIndex((line) => line.includes('bruno.keller'));
  const newer = lines
    .map((line, index) =>
      index === bruno ? line.replace('False', 'True') : line.replace('Anna Berg', 'Anna Lund').replace(',Berg,', ',Lund,'),
    )
    .filter((line) => !line.includes('maria.lopez'));
  newer.push(
    (lines[bruno] ?? '')
      .replaceAll('bruno.keller', 'oskar.nyman')
      .replaceAll('Bruno', 'Oskar')
      .replaceAll('Keller', 'Nyman')
      .replace('000000000001', '000000000099'),
  );
  await dropFiles(page.locator('body'), [{ name: 'woodgrove November.csv', content: newer.join('\r\n') }]);
  await expect(card(page, 'woodgrove November.csv').getByRole('radio', { name: /^Replace woodgrove source\.csv/u })).toBeChecked();
  await page.getByRole('button', { name: 'Take in 1 file' }).click();

  const dialog = page.getByRole('dialog', { name: 'What changes' });
  await expect(dialog).toContainText('Woodgrove: 10 accounts before, 10 accounts after');
  const shown = dialog.getByRole('region', { name: 'Accounts that change' }).getByRole('listitem');
  for (const [type, name] of [
    ['Gone', 'Maria Lopez'],
    ['Added', 'Oskar Nyman'],
    ['Renamed', 'Anna Lund'],
    ['Disabled', 'Bruno Keller'],
  ] as const) {
    await dialog.getByRole('radio', { name: new RegExp(`^${type}`, 'u') }).check();
    await expect(shown.filter({ hasText: name })).toContainText(type);
  }
  await dialog.getByRole('radio', { name: /^Renamed/u }).check();
  // A laptop's window at 200 %: the kinds keep their place above the accounts.
  const window = page.viewportSize();
  await page.setViewportSize({ width: 720, height: 450 });
  await expect(dialog.getByRole('radio', { name: /^All changes/u })).toBeInViewport({ ratio: 1 });
  if (window) await page.setViewportSize(window);
  await expect(shown).toHaveCount(1);
  await expect(shown).toContainText('Anna Berg');
  await expect(shown).toContainText('Decided');

  // Nothing changes before Apply.
  await dialog.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('region', { name: 'Woodgrove' })).toContainText('woodgrove source.csv');
  await page.getByRole('button', { name: 'Take in 1 file' }).click();
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('1 file was taken in').first()).toBeVisible();
  const woodgrove = page.getByRole('region', { name: 'Woodgrove' });
  await expect(woodgrove).toContainText('woodgrove November.csv');
  await expect(woodgrove).not.toContainText('woodgrove source.csv');

  await page.getByRole('button', { name: 'Pair again' }).click();
  await expect(page.getByText('10 accounts shown')).toBeVisible();
  await expect(rowOf(page, 'anna.berg@woodgrove.example')).toContainText('Accepted');
  await expect(rowOf(page, 'anna.berg@woodgrove.example')).toContainText('Anna Lund');
  await expect(rowOf(page, 'maria.lopez@woodgrove.example')).toHaveCount(0);
});

test('the worksheet of a workbook can be chosen, and another one be taken in beside it', async ({ crosswalk: { page } }) => {
  await newProject(page);
  await dropFiles(page.locator('body'), [await fixture('mcavinue-assessment.xlsx')]);
  const workbook = card(page, 'mcavinue-assessment.xlsx');
  await expect(workbook).toContainText('Worksheet “User Accounts”');
  await page.getByRole('button', { name: 'Columns… of mcavinue-assessment.xlsx' }).click();
  await page.getByRole('combobox', { name: 'Worksheet' }).click();
  await page.getByRole('option', { name: 'Guest Accounts' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(workbook).toContainText('Worksheet “Guest Accounts”');
  await expect(workbook).toContainText(/\d+ guests?/u);

  await page.getByRole('button', { name: 'Add another worksheet of mcavinue-assessment.xlsx' }).press('Enter');
  await page.getByRole('menuitem', { name: 'User Accounts' }).press('Enter');
  await expect(workbook).toHaveCount(2);
  await expect(workbook.last()).toContainText('Worksheet “User Accounts”');
  for (const each of await workbook.all()) await each.getByRole('radio', { name: /^Source/u }).check();
  await page.getByRole('button', { name: 'Take in 2 files' }).click();
  await expect(page.getByText('2 files were taken in').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove mcavinue-assessment.xlsx from the project' })).toHaveCount(2);
});

test('a wrong code page is seen and put right', async ({ crosswalk: { page } }) => {
  await newProject(page);
  // Too few foreign letters to be sure of; in Central Europe's code page the name is Dvořák.
  const content = Buffer.from('UserPrincipalName;DisplayName\r\npavel@contoso.example;Dvo\u00F8\u00E1k\r\n', 'latin1');
  await dropFiles(page.locator('body'), [{ name: 'praha.csv', content }]);
  await page.getByRole('button', { name: 'Columns… of praha.csv' }).click();
  const dialog = mapper(page, 'praha.csv');
  const letters = dialog.getByRole('combobox', { name: 'Letters' });
  for (const [encoding, name] of [
    ['windows-1252', 'Dvoøák'],
    ['windows-1250', 'Dvořák'],
  ] as const) {
    await letters.click();
    const option = page.getByRole('option', { name: new RegExp(`^${encoding}`, 'u') });
    await option.click();
    await expect(dialog.getByRole('row').filter({ hasText: 'DisplayName' })).toContainText(name);
  }
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(card(page, 'praha.csv')).toContainText('windows-1250 (Central Europe)');
});

test('the pairs of a mapping file are accepted when the person says so, and taken back in one step', async ({ crosswalk: { page } }) => {
  await pairBoth(page);
  await goTo(page, 'Import');
  const pairs =
    'Source,Destination\r\nmaria.lopez@woodgrove.example,mlopez2@tailspin.example\r\nzoltan.papp@woodgrove.example,ghost@tailspin.example\r\n';
  await dropFiles(page.locator('body'), [{ name: 'usermapping.csv', content: pairs }]);
  const waiting = card(page, 'usermapping.csv');
  await expect(waiting).toContainText('This file pairs accounts.');
  await waiting.getByRole('radio', { name: /^Source/u }).check();
  await page.getByRole('button', { name: 'Take in 1 file' }).click();
  await page.getByRole('dialog', { name: 'What changes' }).getByRole('button', { name: 'Apply' }).click();
  await page.getByRole('button', { name: 'Accept its pairs…' }).click();
  await page.getByRole('button', { name: 'Accept the pairs' }).click();
  await expect(page.getByText('1 pair was accepted').first()).toBeVisible();
  await expect(page.getByText('1 names an account that is in no file.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Pair again' }).click();
  await expect(rowOf(page, 'maria.lopez@woodgrove.example')).toContainText('mlopez2@tailspin.example');
  await expect(rowOf(page, 'maria.lopez@woodgrove.example')).toContainText('Accepted');
  await page.keyboard.press('Control+z');
  await expect(rowOf(page, 'maria.lopez@woodgrove.example')).not.toContainText('Accepted');
});

test('every fault of a file is saved as CSV, and the file is replaced by hand', async ({ crosswalk: { page, saved } }) => {
  await takeInBoth(page);
  const faulty = `${targetExport.content.toString()}not an address,Nobody,,,,,,,,,,,\r\n`;
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Replace tailspin.csv with a newer export…' }).click(),
  ]);
  await chooser.setFiles([{ name: 'tailspin mended.csv', mimeType: 'text/csv', buffer: Buffer.from(faulty) }]);
  const waiting = page.getByRole('region', { name: 'Tailspin' }).getByRole('listitem').filter({ hasText: 'tailspin mended.csv' });
  await expect(waiting.getByRole('radio', { name: /^Replace tailspin\.csv/u })).toBeChecked();
  await waiting.getByRole('button', { name: '1 thing to know' }).click();
  await expect(waiting).toContainText('Row left out');
  await page.getByRole('button', { name: 'Take in 1 file' }).click();
  await page.getByRole('dialog', { name: 'What changes' }).getByRole('button', { name: 'Apply' }).click();
  const inProject = page.getByRole('region', { name: 'Tailspin' }).getByRole('listitem').filter({ hasText: 'tailspin mended.csv' });
  await expect(page.getByText('1 file was taken in').first()).toBeVisible();
  await inProject.getByRole('button', { name: '1 thing to know' }).click();
  const file = await saved(() => inProject.getByRole('button', { name: /^Save all as CSV/u }).click());
  expect(file.name).toMatch(/\.csv$/u);
  expect(file.bytes.toString('utf8')).toContain('not an address');
});

test('fifty files at once are shown one by one', async ({ crosswalk: { page } }) => {
  await newProject(page);
  await dropFiles(
    page.locator('body'),
    Array.from({ length: 50 }, (_, n) => ({
      name: `source ${n + 1}.csv`,
      content: `UserPrincipalName,DisplayName\r\nperson${n}@contoso.example,Person ${n}\r\n`,
    })),
  );
  await expect(page.getByRole('button', { name: 'Take in 50 files' })).toBeEnabled();
  await page.getByRole('button', { name: 'Take in 50 files' }).click();
  await expect(page.getByText('50 accounts').first()).toBeVisible();
  await expect(candidates(page)).toHaveCount(0);
});
