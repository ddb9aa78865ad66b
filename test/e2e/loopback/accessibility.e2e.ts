import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '#test/support/e2e/crosswalk.ts';
import { dropFiles } from '#test/support/e2e/drop-files.ts';
import { examine, LOOKS } from '#test/support/e2e/examine.ts';
import { environmentList } from '#test/support/e2e/environment-list.ts';
import { exclude, fillIn } from '#test/support/e2e/sign-off.ts';
import { goTo, pairBoth, rowOf } from '#test/support/e2e/steps.ts';
import { sourceExport } from '#test/support/e2e/two-tenants.ts';

// Three walks, so that two workers share them; each looks at every state in light, in dark and in forced colours.
test.beforeEach(async ({ crosswalk: { page } }) => {
  test.setTimeout(900_000);
  await page.emulateMedia({ ...LOOKS[0].media, reducedMotion: 'reduce' });
});

for (const chosen of ['by the system', 'in the settings'] as const) {
  test(`in high contrast, asked for ${chosen}, what divides the list from its panels stays`, async ({ crosswalk: { page } }) => {
    await pairBoth(page);
    if (chosen === 'by the system') await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' });
    else {
      await page.getByRole('button', { name: 'Settings' }).click();
      await page.getByRole('radio', { name: 'High contrast' }).click();
      await page.keyboard.press('Escape');
    }
    await expect(page.locator('[data-theme="high-contrast"]').first()).toBeVisible();
    const dividers = page.getByRole('separator').and(page.locator('[aria-controls]'));
    await expect(dividers).toHaveCount(2);
    // White on black: a background would be painted over.
    const lines = await dividers.evaluateAll((all) => all.map((divider) => getComputedStyle(divider, '::before').borderLeft));
    expect(lines).toEqual(['1px solid rgb(255, 255, 255)', '1px solid rgb(255, 255, 255)']);
  });
}

test('axe finds nothing on the empty screens and in the review', async ({ crosswalk: { page } }) => {
  await examine(page, 'home, empty');
  await page.getByRole('button', { name: 'Create project' }).click();
  await examine(page, 'home, name missing');
  await page.getByRole('textbox', { name: 'Project name' }).fill('Empty');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
  await examine(page, 'import, empty');
  await goTo(page, 'Review');
  await examine(page, 'review, not paired');
  await goTo(page, 'Overview');
  await examine(page, 'overview, not paired');
  await goTo(page, 'Export');
  await examine(page, 'export, not paired');
  await page.getByRole('button', { name: 'Project Empty' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  // A menu floats above the page, outside its landmarks.
  await examine(page, 'project menu', ['region']);
  await page.getByRole('menuitem', { name: /^Close project/u }).click();

  await pairBoth(page);
  await examine(page, 'review');
  for (const [key, name] of [
    ['x', 'Exclude Maria Lopez'],
    ['t', 'Find a target for Maria Lopez'],
    ['?', 'Keyboard shortcuts'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await examine(page, name);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.keyboard.press('d');
  await expect(page.getByRole('region', { name: 'Whom it concerns' })).toBeVisible();
  await examine(page, 'decide by rule');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option').first()).toBeVisible();
  await examine(page, 'commands');
  await page.keyboard.type('no such command');
  await expect(page.getByText('No command fits.')).toBeVisible();
  await examine(page, 'commands, none fits');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await rowOf(page, 'maria.lopez@woodgrove.example').click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: 'Unpair' })).toBeVisible();
  await examine(page, 'row menu', ['region']);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Decide all 10\b/u }).click();
  await expect(page.getByRole('menuitem', { name: 'Decide by rule…' })).toBeVisible();
  await examine(page, 'bulk menu', ['region']);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Second reviewer' }).click();
  await expect(page.getByRole('menuitemcheckbox')).toHaveCount(2);
  await examine(page, 'second reviewer', ['region']);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await rowOf(page, 'maria.lopez@woodgrove.example').click();
  await page.keyboard.press('t');
  await page.getByRole('button', { name: /^(?:Why was|What speaks)/u }).click();
  await expect(page.getByRole('region', { name: /^What there is to say/u })).toBeVisible();
  await examine(page, 'why not suggested');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'What Crosswalk learned' }).first().click();
  for (const tab of ['Sign-in names', 'Domains', 'Renamed', 'Weights']) {
    await page.getByRole('tab', { name: tab }).click();
    await examine(page, `learned, ${tab}`);
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+h');
  await expect(page.getByRole('dialog', { name: 'History' })).toContainText('Nobody has decided anything yet.');
  await examine(page, 'history, empty');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await rowOf(page, 'zoltan.papp@woodgrove.example').click();
  await examine(page, 'review, nobody similar');
  await page.keyboard.press('Escape');
  await examine(page, 'review, details closed');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('radio', { name: 'Same as system' })).toBeVisible();
  await examine(page, 'settings', ['region']);
  await page.keyboard.press('Escape');
});

test('axe finds nothing on the overview, the export, the import and the list of projects', async ({ crosswalk: { page } }) => {
  await pairBoth(page);
  await goTo(page, 'Overview');
  await expect(page.getByRole('table')).toHaveCount(3);
  await examine(page, 'overview');
  await goTo(page, 'Export');
  await expect(page.getByRole('region', { name: 'Mapping file' })).toContainText('8 lines');
  await examine(page, 'export');
  await page.getByRole('button', { name: /^Save usermapping/u }).click();
  await expect(page.getByRole('region', { name: 'Mapping file' })).toContainText('Saved');
  await examine(page, 'export, saved');
  const delivery = page.getByRole('region', { name: 'Deliver everything' });
  await delivery.getByText('What will be written').click();
  await delivery.getByRole('textbox', { name: 'ID of the source tenant' }).fill('none');
  await examine(page, 'export, delivery with an id that is none');
  await delivery.getByRole('textbox', { name: 'ID of the source tenant' }).fill('');
  await delivery.getByRole('button', { name: 'Deliver…' }).click();
  await expect(delivery).toContainText('Everything was delivered');
  await delivery.getByText('Files with their SHA-256').click();
  await examine(page, 'export, delivered');
  await goTo(page, 'Import');
  await dropFiles(page.locator('body'), [
    { name: 'again.csv', content: sourceExport.content.toString().replace('Anna Berg', 'Anna Lund') },
    { name: 'prices.csv', content: 'Article,Price\r\nBolt,3\r\n' },
  ]);
  await expect(page.getByRole('listitem').filter({ hasText: 'prices.csv' })).toContainText('Refused');
  await examine(page, 'import, files waiting');
  await page.getByRole('button', { name: 'Say what the columns hold… in prices.csv' }).click();
  await expect(page.getByRole('dialog', { name: 'Columns of prices.csv' })).toBeVisible();
  await examine(page, 'import, columns');
  await page.getByRole('combobox', { name: 'What “Article” holds' }).click();
  await expect(page.getByRole('option', { name: 'Not used' })).toBeVisible();
  // A list floats above the page, outside its landmarks.
  await examine(page, 'import, fields of a column', ['region']);
  await page.getByRole('option', { name: 'Display name' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Take in 1 file' }).click();
  await expect(page.getByRole('dialog', { name: 'What changes' })).toContainText('before');
  await examine(page, 'import, what changes');
  await page.getByRole('button', { name: 'Back' }).click();
  await dropFiles(page.locator('body'), [
    { name: 'assessment.xlsx', content: await readFile(join(import.meta.dirname, '../../fixtures/exports/mcavinue-assessment.xlsx')) },
  ]);
  await page.getByRole('button', { name: 'Add another worksheet of assessment.xlsx' }).click();
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await examine(page, 'import, worksheets of a workbook', ['region']);
  await page.keyboard.press('Escape');
  await goTo(page, 'Home');
  await expect(page.getByText('open now')).toBeVisible();
  await examine(page, 'home, with projects');
});

test('axe finds nothing where environments are readied and signed off', async ({ crosswalk: { page } }) => {
  await pairBoth(page);
  for (const open of ['maria.lopez@woodgrove.example', 'zoltan.papp@woodgrove.example']) await exclude(page, open);
  await goTo(page, 'Sign-off');
  await expect(page.getByRole('heading', { name: 'Sign-off', level: 1 })).toBeVisible();
  await examine(page, 'sign-off, nothing frozen');
  const now = page.getByRole('region', { name: 'Where it stands' });
  await now.getByRole('button', { name: 'Freeze revision 1' }).click();
  await expect(now).toContainText('Revision 1 waits for a signature');
  await examine(page, 'sign-off, frozen');
  const document = await fillIn(page, 'Maria Lopez');
  await examine(page, 'sign-off, the document that is signed');
  await document.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(now).toContainText('Revision 1 is signed and current');
  await examine(page, 'sign-off, signed');
  const complaints = 'Source,Destination,Error\r\nanna.berg@woodgrove.example,aberg@tailspin.example,User is not licensed\r\n';
  await dropFiles(page.locator('body'), [{ name: 'usermapping.csv', content: complaints }]);
  const errors = page.getByRole('region', { name: 'Microsoft’s error file' });
  await expect(errors).toContainText('Assign a licence');
  // The details follow the list, and those of somebody else fade while they are awaited.
  await expect(page.getByRole('region', { name: 'Details of the selected account' })).toContainText('anna.berg@woodgrove.example');
  await examine(page, 'review, an error of the validation');
  await errors.getByRole('button', { name: 'All errors' }).click();
  await expect(errors).toContainText('1 error');
  const pairs = ['bruno.keller,bkeller', 'carmen.ortega,cortega', 'dmitri.volkov,dvolkov', 'elena.rossi,erossi', 'farid.haddad,fhaddad'];
  const kept = pairs.map((pair) => `${pair.replace(',', '@woodgrove.example,')}@tailspin.example`);
  const altered = ['Source,Destination', 'anna.berg@woodgrove.example,somebody@tailspin.example', ...kept].join('\r\n');
  await dropFiles(page.locator('body'), [{ name: 'usermapping.csv', content: altered }]);
  await expect(page.getByRole('region', { name: 'Verify files' }).getByRole('list', { name: 'Rows that differ' })).toContainText(
    'somebody@tailspin.example',
  );
  await examine(page, 'sign-off, errors and altered rows');
  await exclude(page, 'anna.berg@woodgrove.example');
  await goTo(page, 'Export');
  await expect(page.getByText('Files written from revision 1 are stale')).toBeVisible();
  await examine(page, 'export, stale');
  await goTo(page, 'Sign-off');
  await expect(now).toContainText('Revision 1 is out of date');
  await examine(page, 'sign-off, stale');
  await goTo(page, 'Environments');
  await expect(page.getByRole('heading', { name: 'No environments yet' })).toBeVisible();
  await examine(page, 'environments, none');
  await goTo(page, 'Readiness');
  await expect(page.getByRole('heading', { name: 'Readiness', level: 1 })).toBeVisible();
  await examine(page, 'readiness, no environment');
  await goTo(page, 'Environments');
  await page.getByRole('button', { name: 'Add environment…' }).click();
  const form = page.getByRole('dialog', { name: 'Add an environment' });
  await form.getByRole('textbox', { name: 'Name' }).fill('Sales');
  await form.getByRole('checkbox', { name: 'I have looked at what is installed' }).check();
  await examine(page, 'environment, facts');
  await form.getByRole('button', { name: 'Save' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import list' }).click();
  await page.getByRole('menuitem', { name: /^Full access users/u }).click();
  await (await choosing).setFiles(environmentList);
  const list = page.getByRole('dialog', { name: 'User list of Sales' });
  await expect(list).toContainText('10 rows');
  await examine(page, 'environment, a list before it is taken in');
  await list.getByRole('button', { name: 'Take in' }).click();
  await expect(page.getByRole('grid', { name: 'Users of the environment' })).toContainText('ivo.gone');
  await examine(page, 'environments');
  await page.getByRole('button', { name: 'Exception for Ivo Gone' }).click();
  await expect(page.getByRole('dialog', { name: 'Exception for Ivo Gone' })).toBeVisible();
  await examine(page, 'environment, exception');
  await page.keyboard.press('Escape');
  await goTo(page, 'Readiness');
  await expect(page.getByRole('region', { name: /^Warnings/u })).toBeVisible();
  await examine(page, 'readiness, findings');
  await page
    .getByRole('button', { name: /^Acknowledge/u })
    .first()
    .click();
  await expect(page.getByRole('dialog', { name: 'Acknowledge' })).toBeVisible();
  await examine(page, 'readiness, acknowledge');
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: 'Checklist' }).check();
  await examine(page, 'readiness, checklist');
  await page.getByRole('button', { name: 'Answer: The move is requested' }).click();
  await expect(page.getByRole('dialog', { name: 'The move is requested' })).toBeVisible();
  await examine(page, 'readiness, answer');
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: 'Mailboxes and licences' }).check();
  await examine(page, 'readiness, mailboxes and licences');
  await goTo(page, 'Tenants');
  await expect(page.getByRole('heading', { name: 'Tenants', level: 1 })).toBeVisible();
  await examine(page, 'tenants, nobody signed in');
});
