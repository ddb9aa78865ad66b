import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '#test/support/e2e/crosswalk.ts';
import type { DroppedFile } from '#test/support/e2e/drop-files.ts';
import { addToSource, goTo, pairBoth, rowOf } from '#test/support/e2e/steps.ts';

const upn = (name: string): string => `${name}@woodgrove.example`;

/** A list that copies from the directory, and is out of date about two people. */
const dataverse: DroppedFile = {
  name: 'woodgrove dataverse.csv',
  content: [
    '(Do Not Modify) User,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Full Name,User Name,Windows Live ID,Business Unit,Access Mode,Status,Job Title',
    `c0000000-0000-4000-8000-000000000001,x==,1/2/2026 10:00,Anna Berg,${upn('anna.berg')},${upn('anna.berg')},woodgrove,Read-Write,Enabled,Junior Controller`,
    `c0000000-0000-4000-8000-000000000002,x==,1/2/2026 10:00,Bruno Keller,${upn('bruno.keller')},${upn('bruno.keller')},woodgrove,Read-Write,Enabled,Trainee`,
    `c0000000-0000-4000-8000-000000000003,x==,1/2/2026 10:00,Hugo Moreau,${upn('hugo.moreau')},${upn('hugo.moreau')},woodgrove,Read-Write,Disabled,Inspector`,
    '',
  ].join('\r\n'),
};

const list = (page: Page): Locator => page.getByRole('grid', { name: /^Accounts of/u });
const line = (page: Page, name: string): Locator =>
  list(page)
    .getByRole('row')
    .filter({ hasText: upn(name) });
const chosen = (page: Page): Locator => list(page).getByRole('row', { selected: true });
const detail = (page: Page): Locator => page.getByRole('complementary', { name: 'Details of the account' });
/** A field among the details, with all that is said about it. */
const field = (page: Page, name: string): Locator =>
  detail(page)
    .locator('dl > div')
    .filter({ has: page.getByRole('term').filter({ hasText: new RegExp(`^${name}$`, 'u') }) });

test('kinds are corrected in bulk by keyboard, and one undo takes the step back', async ({ crosswalk: { page } }) => {
  await pairBoth(page);
  await goTo(page, 'Accounts');
  const { keyboard } = page;
  await expect(list(page).getByRole('row')).toHaveCount(11);
  await line(page, 'bruno.keller').click();
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await expect(chosen(page)).toHaveCount(3);
  await line(page, 'zoltan.papp').click({ modifiers: ['Control'] });
  await expect(chosen(page)).toHaveCount(4);
  await expect(page.getByRole('button', { name: 'Set kind of 4 accounts' })).toBeVisible();

  await keyboard.press('k');
  await expect(page.getByRole('menuitem', { name: 'Member', exact: true })).toBeFocused();
  await keyboard.press('s');
  await expect(page.getByRole('menuitem', { name: 'Service account' })).toBeFocused();
  await keyboard.press('Enter');
  for (const name of ['bruno.keller', 'carmen.ortega', 'dmitri.volkov', 'zoltan.papp']) {
    await expect(line(page, name)).toContainText('Service account');
    await expect(line(page, name)).toContainText('Crosswalk: Member');
    await expect(line(page, name).getByRole('img', { name: 'Corrected' })).toBeVisible();
  }
  await expect(line(page, 'anna.berg')).toContainText('Member');
  await expect(page.getByText('Accounts have changed since they were last paired.')).toBeVisible();
  await expect(detail(page)).toContainText('A person said so. Crosswalk takes it for: Member.');
  // The keyboard is back in the list.
  await expect(page.locator('[role=row]:focus')).toContainText('zoltan.papp');

  // Live counts, and only those corrected.
  await page.getByRole('checkbox', { name: 'Corrected' }).check();
  await expect(list(page).getByRole('row')).toHaveCount(5);
  await page.getByRole('checkbox', { name: 'Service account' }).check();
  await expect(list(page).getByRole('row')).toHaveCount(5);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(list(page).getByRole('row')).toHaveCount(11);

  await line(page, 'anna.berg').click();
  await keyboard.press('Control+z');
  await expect(line(page, 'bruno.keller')).toContainText('Member');
  await expect(line(page, 'zoltan.papp')).toContainText('Member');
  await expect(list(page).getByRole('img', { name: 'Corrected' })).toHaveCount(0);
  await keyboard.press('Control+y');
  await expect(line(page, 'zoltan.papp')).toContainText('Service account');

  // Back to what Crosswalk says, for everybody at once; and the toast's own way back.
  await keyboard.press('Control+a');
  await expect(chosen(page)).toHaveCount(10);
  await keyboard.press('k');
  await page.getByRole('menuitem', { name: 'As Crosswalk classified it' }).click();
  await expect(list(page).getByRole('img', { name: 'Corrected' })).toHaveCount(0);
  const undo = page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' });
  // One notice at a time, at the foot of the window beside the rail.
  await expect(undo).toHaveCount(1);
  const [notice, rail] = [await undo.boundingBox(), await page.getByRole('navigation', { name: 'Steps' }).boundingBox()];
  expect(notice!.x).toBeGreaterThan(rail!.x + rail!.width);
  expect(notice!.x).toBeLessThan(rail!.x + rail!.width + 400);
  expect(notice!.y).toBeGreaterThan(page.viewportSize()!.height - 120);
  await undo.click();
  await expect(line(page, 'zoltan.papp')).toContainText('Service account');

  // Pairing again takes it into account: a service account is no candidate for a person.
  await page.getByRole('button', { name: 'Pair again' }).click();
  await expect(rowOf(page, upn('bruno.keller'))).toContainText('No target');
});

test('a list is narrowed, searched and left with the keyboard, and the side is remembered', async ({ crosswalk: { page, restart } }) => {
  await pairBoth(page);
  await goTo(page, 'Accounts');
  const { keyboard } = page;
  await expect(list(page).getByRole('row')).toHaveCount(11);
  await keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search the accounts' })).toBeFocused();
  await keyboard.type('lindqvist');
  await expect(list(page).getByRole('row')).toHaveCount(2);
  await keyboard.press('ArrowDown');
  await expect(page.locator('[role=row]:focus')).toContainText('Greta Lindqvist');
  await keyboard.press('/');
  await keyboard.press('Escape');
  await expect(list(page).getByRole('row')).toHaveCount(11);
  await keyboard.press('End');
  await expect(chosen(page)).toContainText('Zoltan Papp');
  await keyboard.press('Shift+Home');
  await expect(chosen(page)).toHaveCount(10);
  await keyboard.press('Escape');
  await expect(chosen(page)).toHaveCount(1);
  await keyboard.press('Escape');
  await expect(detail(page)).toHaveCount(0);
  await keyboard.press('Enter');
  await expect(detail(page)).toContainText('anna.berg');

  await page.getByRole('radio', { name: 'Target: Tailspin' }).check();
  await expect(list(page).getByRole('row')).toHaveCount(12);
  await restart();
  await page.getByRole('button', { name: /^Woodgrove to Tailspin/u }).click();
  await goTo(page, 'Accounts');
  await expect(page.getByRole('radio', { name: 'Target: Tailspin' })).toBeChecked();
  await expect(list(page).getByRole('row')).toHaveCount(12);
});

test('every value tells its file and line, and a contradiction is decided the other way and back', async ({
  crosswalk: { page, restart },
}) => {
  test.slow();
  await pairBoth(page);
  await goTo(page, 'Accounts');
  await page.getByRole('tab', { name: 'Contradictions' }).click();
  await expect(page.getByText('The files agree')).toBeVisible();
  await addToSource(page, dataverse);

  // The directory has the word; what the copy says instead stands below it.
  await goTo(page, 'Accounts');
  await page.getByRole('tab', { name: 'Accounts' }).click();
  await line(page, 'anna.berg').click();
  await expect(field(page, 'Job title')).toContainText('Controller');
  await expect(field(page, 'Job title')).toContainText('woodgrove source.csv, line 2');
  await expect(field(page, 'Job title')).toContainText('Junior Controller');
  await expect(field(page, 'Job title')).toContainText('woodgrove dataverse.csv, line 2');
  await expect(field(page, 'City')).toContainText('woodgrove source.csv, line 2');

  // For this account alone.
  await field(page, 'Job title').getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Use this file’s value for this account' }).click();
  await expect(field(page, 'Job title').locator('dd > div').first()).toContainText('Junior Controller');
  await expect(detail(page)).toContainText('Junior Controller');
  await line(page, 'bruno.keller').click();
  await expect(field(page, 'Job title').locator('dd > div').first()).toContainText('Account Manager');

  // In the list of contradictions, by field and pair of files.
  await page.getByRole('tab', { name: /^Contradictions/u }).click();
  const groups = page.getByRole('complementary', { name: 'Contradictions by field and files' });
  await expect(groups).toContainText('directory exports go before lists that copy from them');
  await groups.getByRole('button', { name: /^Job title.*source\.csv.*before woodgrove dataverse/u }).click();
  const grid = page.getByRole('grid', { name: 'Job title: woodgrove source.csv and woodgrove dataverse.csv' });
  await expect(grid.getByRole('row')).toHaveCount(2);
  await expect(grid.getByRole('row').nth(1)).toContainText('Bruno Keller');
  await expect(grid.getByRole('row').nth(1)).toContainText('Trainee');

  // The whole field, and by the rule again.
  await page.getByRole('button', { name: 'Let woodgrove dataverse.csv go first' }).click();
  const flipped = page.getByRole('grid', { name: 'Job title: woodgrove dataverse.csv and woodgrove source.csv' });
  await expect(flipped.getByRole('row')).toHaveCount(3);
  await page.getByRole('button', { name: 'Decide Job title of Anna Berg by the rule again' }).click();
  await expect(page.getByRole('button', { name: 'Decide Job title of Anna Berg by the rule again' })).toHaveCount(0);
  await page.getByRole('region', { name: 'Job title' }).getByRole('button', { name: 'By the rule again' }).click();
  await expect(grid.getByRole('row')).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(flipped.getByRole('row')).toHaveCount(3);

  // Steps like every other, also the next morning.
  await restart();
  await page.getByRole('button', { name: /^Woodgrove to Tailspin/u }).click();
  await goTo(page, 'Accounts');
  await page.getByRole('tab', { name: /^Contradictions/u }).click();
  await groups.getByRole('button', { name: /^Job title/u }).click();
  await expect(flipped.getByRole('row')).toHaveCount(3);
  await page.keyboard.press('Control+h');
  await expect(page.getByRole('dialog', { name: 'History' })).toContainText(
    'Gave woodgrove dataverse.csv the last word on the job title of every source account',
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  for (const [key, sentence] of [
    ['z', 'Let the rule decide the job title of Anna Berg'],
    ['z', 'Gave woodgrove dataverse.csv the last word on the job title of every source account'],
    ['y', 'Gave woodgrove dataverse.csv the last word on the job title of every source account'],
    ['y', 'Let the rule decide the job title of Anna Berg'],
    ['y', 'Let the rule decide the job title of every source account'],
  ] as const) {
    await page.keyboard.press(`Control+${key}`);
    await expect(page.getByText(`${key === 'z' ? 'Undone' : 'Done again'}: ${sentence}`).last()).toBeVisible();
    await expect(groups.getByRole('button', { name: /^Job title/u })).toHaveCount(key === 'z' && sentence.startsWith('Gave') ? 2 : 1);
  }
  await expect(grid.getByRole('row')).toHaveCount(3);

  // With the keyboard: Enter on a line uses the other value.
  await groups.getByRole('button', { name: /^Job title/u }).click();
  await grid.getByRole('row').nth(1).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('row')).toHaveCount(2);

  // The review says where its values came from.
  await goTo(page, 'Review');
  await rowOf(page, upn('bruno.keller')).click();
  await page.getByRole('button', { name: 'Show files' }).click();
  const compared = page.getByRole('region', { name: 'Fields side by side' });
  await expect(compared.getByRole('row').filter({ hasText: 'Job title' })).toContainText('Trainee');
  await expect(compared.getByRole('row').filter({ hasText: 'Job title' })).toContainText('From woodgrove dataverse.csv, line 3');
  await expect(compared.getByRole('row').filter({ hasText: 'City' })).toContainText('From tailspin.csv, line 3');
});

for (const [look, media] of [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const) {
  test(`axe finds nothing on the accounts screen in ${look}`, async ({ crosswalk: { page } }) => {
    test.slow();
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    const examine = async (what: string, without: readonly string[] = []): Promise<void> => {
      await page.evaluate(async () => {
        // What follows the scrolling never ends.
        const timed = document.getAnimations().filter(({ timeline }) => timeline === document.timeline);
        await Promise.all(timed.map((animation) => animation.finished.catch(() => undefined)));
      });
      const { violations } = await new AxeBuilder({ page })
        // Fluent's own guards at the ends of the tab order: they hand the focus on at once.
        .exclude('[data-tabster-dummy]')
        .disableRules([...without])
        .analyze();
      expect
        .soft(
          violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`)),
          what,
        )
        .toEqual([]);
    };
    await pairBoth(page);
    await goTo(page, 'Accounts');
    await expect(list(page).getByRole('row')).toHaveCount(11);
    await page.getByRole('tab', { name: 'Contradictions' }).click();
    await expect(page.getByText('The files agree')).toBeVisible();
    await examine('the files agree');
    await addToSource(page, dataverse);
    await goTo(page, 'Accounts');
    await expect(page.getByRole('grid', { name: /^Job title/u })).toBeVisible();
    await examine('contradictions');
    await page.getByRole('tab', { name: 'Accounts' }).click();
    await line(page, 'anna.berg').click();
    await expect(field(page, 'Job title')).toContainText('Junior Controller');
    await examine('list and details');
    await page.keyboard.press('k');
    await expect(page.getByRole('menu')).toBeVisible();
    // A menu floats above the page, outside its landmarks.
    await examine('kinds', ['region']);
    await page.getByRole('menuitem', { name: 'Room' }).click();
    await expect(line(page, 'anna.berg')).toContainText('Room');
    await examine('corrected');
    await page.getByRole('searchbox').fill('nobody is called that');
    await expect(page.getByText('Nothing fits')).toBeVisible();
    await examine('nothing fits');
    await page.setViewportSize({ width: 860, height: 720 });
    await page.getByRole('button', { name: 'Show all accounts' }).click();
    await page.getByRole('button', { name: 'Filters' }).click();
    await expect(page.getByRole('checkbox', { name: 'Corrected' })).toBeVisible();
    await examine('narrow, filters open', ['region']);
  });
}
