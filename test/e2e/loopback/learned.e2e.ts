import { expect, test } from '#test/support/e2e/crosswalk.ts';
import { candidates, goTo, pairBoth, rowOf, selectedRow, takeInAndPairBoth } from '#test/support/e2e/steps.ts';

test('a person sees what a pairing learned, and the people of a rule', async ({ crosswalk: { page } }) => {
  await takeInAndPairBoth(page);
  const notices = page.getByRole('region', { name: 'Notices' });
  await notices.getByRole('button', { name: 'What Crosswalk learned' }).click();
  const dialog = page.getByRole('dialog', { name: 'What Crosswalk learned' });
  await expect(dialog).toContainText('10 accounts of Woodgrove and 11 accounts of Tailspin');
  await expect(dialog.getByRole('table').getByRole('row').nth(1)).toContainText('First.Lastalex.morganFLastamorgan');

  await dialog.getByRole('tab', { name: 'Renamed' }).click();
  await expect(dialog).toContainText('Too few pairs to learn from');
  await dialog.getByRole('tab', { name: 'Weights' }).click();
  await expect(dialog.getByRole('region', { name: 'Telephone' })).toContainText('The same, and nobody else has it');
  // Neither export has employee numbers, so nothing was learned of them.
  await expect(dialog.getByRole('region', { name: 'Employee number' })).toHaveCount(0);

  await dialog.getByRole('tab', { name: 'Domains' }).click();
  const rule = dialog.getByRole('table').getByRole('row').nth(1);
  await expect(rule).toContainText('woodgrove.exampletailspin.example');
  await rule.getByRole('button', { name: 'Show the people of woodgrove.example who became tailspin.example' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(rowOf(page, 'anna.berg@woodgrove.example')).toBeVisible();
  await expect(rowOf(page, 'zoltan.papp@woodgrove.example')).toHaveCount(0);
});

test('a person asks why an account was not suggested, and gets the reasons of one that was', async ({ crosswalk: { page } }) => {
  await pairBoth(page);
  await rowOf(page, 'zoltan.papp@woodgrove.example').click();
  await expect(selectedRow(page)).toContainText('Zoltan Papp');
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'Find a target for Zoltan Papp' });
  await expect(dialog.getByRole('combobox', { name: 'Search the target tenant' })).toBeFocused();
  await page.keyboard.type('solheim');
  await expect(dialog.getByRole('option')).toHaveCount(1);
  // The keyboard reaches the question from the search box, and the answer has the focus when it comes.
  await page.keyboard.press('Tab');
  const ask = dialog.getByRole('button', { name: 'Why was Ingrid Solheim not suggested?' });
  if (!(await ask.evaluate((element) => element === document.activeElement))) await page.keyboard.press('Tab');
  await expect(ask).toBeFocused();
  await page.keyboard.press('Enter');
  const answer = dialog.getByRole('region', { name: 'What there is to say about Ingrid Solheim' });
  await expect(answer).toContainText('Never compared');
  await expect(answer).toContainText('They share nothing by which pairs are found');
  await expect(answer).toBeFocused();
  await page.keyboard.press('Escape');

  await rowOf(page, 'anna.berg@woodgrove.example').click();
  await page.keyboard.press('t');
  const pair = page.getByRole('dialog', { name: 'Find a target for Anna Berg' });
  await expect(pair.getByRole('combobox', { name: 'Search the target tenant' })).toBeFocused();
  await page.keyboard.type('aberg');
  await expect(pair.getByRole('option')).toContainText('This account’s target now');
  await pair.getByRole('button', { name: 'What speaks for Anna Berg?' }).click();
  await expect(pair.getByRole('region', { name: 'What there is to say about Anna Berg' })).toContainText(
    'It was compared, and it is what Crosswalk suggests.',
  );
});

test('a person pairs again and is shown which open suggestions changed, and why', async ({ crosswalk: { page } }) => {
  await pairBoth(page);
  await rowOf(page, 'hugo.moreau@woodgrove.example').click();
  await expect(candidates(page).first()).toContainText('hmoreau@tailspin.example');
  await page.keyboard.press('r');
  await expect(rowOf(page, 'hugo.moreau@woodgrove.example')).toContainText('No target');
  await goTo(page, 'Import');
  await page.getByRole('button', { name: /^Pair (?:accounts|again)/u }).click();
  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(notices.getByText(/^\d+ open suggestions? changed$/u)).toBeVisible();
  await notices.getByRole('button', { name: 'Show them' }).click();
  await expect(rowOf(page, 'anna.berg@woodgrove.example')).toHaveCount(0);
  await rowOf(page, 'hugo.moreau@woodgrove.example').click();
  await expect(page.getByText('hmoreau@tailspin.example was rejected. Before: Sure, hmoreau@tailspin.example.')).toBeVisible();
});
