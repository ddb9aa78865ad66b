import { expect, test } from '#test/support/e2e/crosswalk.ts';
import { dropFiles } from '#test/support/e2e/drop-files.ts';
import { candidates, goTo, pairBoth, rowOf, selectedRow } from '#test/support/e2e/steps.ts';
import { sourceExport, targetExport } from '#test/support/e2e/two-tenants.ts';

const [anna, bruno, greta, hugo, maria, zoltan] = [
  'anna.berg',
  'bruno.keller',
  'greta.lindqvist',
  'hugo.moreau',
  'maria.lopez',
  'zoltan.papp',
].map((name) => `${name}@woodgrove.example`) as [string, string, string, string, string, string];

test('two exports are dropped, shown, and taken in only when the person says so', async ({ crosswalk: { page } }) => {
  await dropFiles(page.locator('body'), [sourceExport, targetExport]);
  const dialog = page.getByRole('dialog', { name: 'Name the new project' });
  await dialog.getByRole('textbox', { name: 'Project name' }).fill('Woodgrove to Tailspin');
  await page.keyboard.press('Enter');

  const source = page.getByRole('region', { name: 'Source tenant' });
  const target = page.getByRole('region', { name: 'Target tenant' });
  await expect(source.getByRole('listitem')).toContainText('Microsoft 365 admin center');
  await expect(source).toContainText('The file is called “source”.');
  await expect(source).toContainText('woodgrove.example (10)');
  await expect(target.getByRole('listitem')).toContainText('Entra admin center');
  await expect(target).toContainText('tailspin.example is another tenant');
  await expect(source).toContainText('0 accounts');
  await expect(page.getByRole('button', { name: 'Pair accounts' })).toBeDisabled();

  // The guess is only a guess: the person turns the sides round, and back again.
  await target.getByRole('radio', { name: /^Source/u }).click();
  await expect(source.getByRole('listitem')).toHaveCount(2);
  await source
    .getByRole('listitem')
    .filter({ hasText: 'tailspin.csv' })
    .getByRole('radio', { name: /^Target/u })
    .click();
  await expect(target.getByRole('listitem')).toHaveCount(1);

  await page.getByRole('button', { name: 'Take in 2 files' }).click();
  await expect(page.getByRole('region', { name: 'Woodgrove' })).toContainText('10 accounts');
  await expect(page.getByRole('region', { name: 'Tailspin' })).toContainText('11 accounts');
  await page.getByRole('button', { name: 'Pair accounts' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
});

test('a person reviews by keyboard alone', async ({ crosswalk: { page } }) => {
  await pairBoth(page);
  const { keyboard } = page;
  const progress = page.getByRole('progressbar', { name: /settled/u });
  await expect(progress).toHaveAccessibleName('8 of 10 settled');

  // Two namesakes: take the second.
  await expect(candidates(page).nth(1)).toContainText('mlopez2@tailspin.example');
  await keyboard.press('2');
  await expect(rowOf(page, maria)).toContainText('Accepted');
  await expect(rowOf(page, maria)).toContainText('mlopez2@tailspin.example');

  // On to the next by itself. Nobody is like him: leave him out and say why.
  await expect(selectedRow(page)).toContainText('Zoltan Papp');
  await keyboard.press('x');
  const exclude = page.getByRole('dialog', { name: 'Exclude Zoltan Papp' });
  await expect(exclude.getByRole('radio', { checked: true })).toBeFocused();
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect(exclude.getByRole('radio', { name: /^Other/u })).toBeChecked();
  await keyboard.press('Tab');
  await keyboard.type('Contract ends before the move.');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(rowOf(page, zoltan)).toContainText('Excluded');
  await expect(page.getByText('Every account is settled.')).toBeVisible();

  // A sure pair is wrong: reject it, find the right target by name.
  for (let tabs = 0; tabs < 60 && (await page.locator('[role=row]:focus').count()) === 0; tabs += 1) await keyboard.press('Tab');
  await expect(page.locator('[role=row]:focus')).toContainText('Zoltan Papp');
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await expect(selectedRow(page)).toContainText('Hugo Moreau');
  await keyboard.press('r');
  await expect(rowOf(page, hugo)).toContainText('No target');
  await keyboard.press('t');
  await page.getByRole('dialog', { name: 'Find a target for Hugo Moreau' }).waitFor();
  await keyboard.type('solheim');
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('option')).toContainText('isolheim@tailspin.example');
  await expect(page.getByRole('listbox', { name: 'Target accounts found' })).toHaveAttribute('aria-busy', 'false');
  await keyboard.press('Enter');
  await expect(rowOf(page, hugo)).toContainText('isolheim@tailspin.example');

  // Second thoughts, step by step, and one of them back again.
  await keyboard.press('Control+z');
  await expect(rowOf(page, hugo)).toContainText('No target');
  await keyboard.press('Control+z');
  await expect(rowOf(page, hugo)).toContainText('Sure');
  await expect(rowOf(page, hugo)).toContainText('hmoreau@tailspin.example');
  await keyboard.press('Control+y');
  await expect(rowOf(page, hugo)).toContainText('No target');
  await keyboard.press('Control+z');
  await expect(rowOf(page, hugo)).toContainText('Sure');

  // A sure pair may be accepted as well, and a pair be taken apart.
  await keyboard.press('a');
  await expect(rowOf(page, hugo)).toContainText('Accepted');
  await page.locator('[role=row]:focus').press('ArrowUp');
  await expect(selectedRow(page)).toContainText('Greta Lindqvist');
  await keyboard.press('u');
  await expect(rowOf(page, greta)).toContainText('No target');
  await keyboard.press('c');
  await expect(rowOf(page, greta)).toContainText('Sure');
  await keyboard.press('ArrowDown');

  // Everything is written down, undone steps too.
  const history = page.getByRole('region', { name: 'History' });
  await expect(history.getByRole('listitem')).toHaveCount(3);
  await expect(history).toContainText('undone');
});

test('a person corrects by dragging, undoes across a restart, and gets the file byte for byte', async ({ crosswalk }) => {
  const { page, restart, saved } = crosswalk;
  await pairBoth(page);

  // A target from one line dragged to another: the one who had it gives it up.
  await rowOf(page, bruno).getByRole('gridcell').nth(2).dragTo(rowOf(page, anna).getByRole('gridcell').nth(0));
  await expect(rowOf(page, anna)).toContainText('Accepted');
  await expect(rowOf(page, anna)).toContainText('bkeller@tailspin.example');
  await expect(rowOf(page, bruno)).not.toContainText('bkeller@tailspin.example');
  await page.getByRole('button', { name: /^Undo/u }).click();
  await expect(rowOf(page, anna)).toContainText('aberg@tailspin.example');
  await expect(rowOf(page, anna)).toContainText('Sure');
  await expect(rowOf(page, bruno)).toContainText('bkeller@tailspin.example');

  // A candidate dragged from the details to its line.
  await rowOf(page, maria).click();
  await candidates(page).filter({ hasText: 'mlopez2@' }).dragTo(rowOf(page, maria).getByRole('gridcell').nth(0));
  await expect(rowOf(page, maria)).toContainText('mlopez2@tailspin.example');
  await expect(rowOf(page, maria)).toContainText('Accepted');
  await rowOf(page, hugo).click();
  await page.getByRole('button', { name: 'Accept', exact: true }).first().click();
  await expect(rowOf(page, hugo)).toContainText('Accepted');

  // The next morning: the same project, the same decisions, the same way back.
  await restart();
  await page.getByRole('button', { name: /^Woodgrove to Tailspin/u }).click();
  await goTo(page, 'Review');
  await expect(rowOf(page, hugo)).toContainText('Accepted');
  await expect(rowOf(page, maria)).toContainText('mlopez2@tailspin.example');
  await page.keyboard.press('Control+z');
  await expect(rowOf(page, hugo)).toContainText('Sure');
  await page.keyboard.press('Control+z');
  await expect(rowOf(page, maria)).toContainText('Ambiguous');
  await restart();
  await page.getByRole('button', { name: /^Woodgrove to Tailspin/u }).click();
  await goTo(page, 'Review');
  await page.keyboard.press('Control+y');
  await expect(rowOf(page, maria)).toContainText('mlopez2@tailspin.example');
  await page.keyboard.press('Control+Shift+z');
  await expect(rowOf(page, hugo)).toContainText('Accepted');

  await goTo(page, 'Export');
  const mapping = page.getByRole('region', { name: 'Mapping file' });
  await expect(mapping).toContainText('9 lines');
  const file = await saved(() => mapping.getByRole('button', { name: /^Save usermapping/u }).click());
  expect(file.name).toBe('usermapping.csv');
  expect(file.bytes.toString('latin1')).toBe(
    [
      'Source,Destination',
      'anna.berg@woodgrove.example,aberg@tailspin.example',
      'bruno.keller@woodgrove.example,bkeller@tailspin.example',
      'carmen.ortega@woodgrove.example,cortega@tailspin.example',
      'dmitri.volkov@woodgrove.example,dvolkov@tailspin.example',
      'elena.rossi@woodgrove.example,erossi@tailspin.example',
      'farid.haddad@woodgrove.example,fhaddad@tailspin.example',
      'greta.lindqvist@woodgrove.example,glindqvist@tailspin.example',
      'hugo.moreau@woodgrove.example,hmoreau@tailspin.example',
      'maria.lopez@woodgrove.example,mlopez2@tailspin.example',
      '',
    ].join('\r\n'),
  );
  await expect(mapping).toContainText('usermapping.csv, in the folder where your browser keeps downloads (9 lines)');

  const review = await saved(() => page.getByRole('button', { name: /^Save review/u }).click());
  expect(review.name).toBe('review.csv');
  const lines = review.bytes.toString('utf8').split('\r\n');
  expect(lines).toHaveLength(12);
  expect(lines.find((line) => line.includes(zoltan))).toBeDefined();
});

test('a copy that was saved opens on another machine with every decision in it', async ({ crosswalk: { page, saved } }) => {
  await pairBoth(page);
  await page.keyboard.press('2');
  await expect(rowOf(page, maria)).toContainText('mlopez2@tailspin.example');
  await page.getByRole('button', { name: 'Project Woodgrove to Tailspin' }).click();
  const copy = await saved(() => page.getByRole('menuitem', { name: /^Save a copy/u }).click());
  expect(copy.name).toBe('Woodgrove to Tailspin.crosswalk');
  await page.getByRole('button', { name: 'Project Woodgrove to Tailspin' }).click();
  await page.getByRole('menuitem', { name: /^Close project/u }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Pair the accounts of two Microsoft tenants');

  await dropFiles(page.locator('body'), [{ name: 'From a colleague.crosswalk', content: copy.bytes }]);
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(rowOf(page, maria)).toContainText('mlopez2@tailspin.example');
  await page.keyboard.press('Control+z');
  await expect(rowOf(page, maria)).toContainText('Ambiguous');
  await goTo(page, 'Home');
  await expect(page.getByText('From a colleague.crosswalk in')).toBeVisible();
});
