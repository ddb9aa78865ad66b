import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '#test/support/e2e/crosswalk.ts';
import { dropFiles } from '#test/support/e2e/drop-files.ts';
import { goTo, pairBoth, rowOf } from '#test/support/e2e/steps.ts';
import { answerWorkbook } from '../../support/answer-workbook.ts';

const YES = 'Yes, the suggested account';
const FARID = 'farid.haddad@woodgrove.example';
const ZOLTAN = 'zoltan.papp@woodgrove.example';

/** Lets axe look at the dialog that is open, light and dark. */
async function examine(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // What slides or fades in is not judged half way.
    await page.evaluate(async () => {
      // What follows the scrolling never ends.
      const timed = document.getAnimations().filter(({ timeline }) => timeline === document.timeline);
      await Promise.all(timed.map((animation) => animation.finished.catch(() => undefined)));
    });
    const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').exclude('[data-tabster-dummy]').analyze();
    expect
      .soft(
        violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
        colorScheme,
      )
      .toEqual([]);
  }
}

test('the client answers in Excel, and what a colleague decided meanwhile is not overwritten', async ({ crosswalk: { page, saved } }) => {
  test.slow();
  await pairBoth(page);
  await page.getByRole('button', { name: 'Questions for the client' }).click();
  await page.getByRole('menuitem', { name: 'Hand questions to the client…' }).click();
  const handOut = page.getByRole('dialog', { name: 'Hand questions to the client' });
  await expect(handOut.getByRole('radio', { name: /^Everybody the review list shows 10 accounts/u })).toBeVisible();
  await examine(page);
  await handOut.getByRole('radio', { name: /^Everybody the review list shows/u }).check();
  const { name, bytes } = await saved(() => handOut.getByRole('button', { name: 'Save the workbook' }).click());
  expect(name).toBe('Questions Woodgrove to Tailspin.xlsx');
  await expect(page.getByText('10 questions.').last()).toBeVisible();

  // A colleague decides about two of them before the answers are back.
  for (const upn of [ZOLTAN, FARID]) {
    await rowOf(page, upn).click();
    await page.keyboard.press('u');
    await expect(rowOf(page, upn)).toContainText('No match');
  }
  const answered = await answerWorkbook(
    new Uint8Array(bytes),
    {
      'anna.berg@woodgrove.example': { answer: YES, comment: 'Checked with HR' },
      'bruno.keller@woodgrove.example': { answer: 'Has left or is leaving' },
      'carmen.ortega@woodgrove.example': { answer: 'perhaps' },
      [FARID]: { answer: 'Has left or is leaving' },
      [ZOLTAN]: { answer: 'No account yet: create one' },
    },
    { by: 'Eva Berg', rows: ([header, ...rows]) => [header!, ...rows.toReversed()] },
  );

  // Two workbooks at once are opened one after the other.
  await dropFiles(page.locator('body'), [
    { name: 'answered.xlsx', content: answered },
    { name: 'answered too.xlsx', content: answered },
  ]);
  const dialog = page.getByRole('dialog', { name: 'Answers in answered.xlsx' });
  await expect(dialog.getByRole('tab', { name: /^In conflict 2/u })).toHaveAttribute('aria-selected', 'true');
  await expect(dialog.getByRole('row', { name: /Zoltan Papp/u })).toContainText('Theirs: Excluded (create in target). But');
  await expect(dialog.getByRole('textbox', { name: 'Answered by' })).toHaveValue('Eva Berg');
  await examine(page);
  await dialog.getByRole('tab', { name: /^Not understood 1/u }).click();
  await expect(dialog.getByRole('row', { name: /Carmen Ortega/u })).toContainText('“perhaps” is none of the answers');
  await dialog.getByRole('tab', { name: /^To take 2/u }).click();
  await expect(dialog.getByRole('row', { name: /Anna Berg/u })).toContainText('Checked with HR');
  await dialog.getByRole('tab', { name: /^Unanswered 5/u }).click();

  // Nothing is decided before the person says so, and theirs only where that was chosen.
  await dialog.getByRole('tab', { name: /^In conflict/u }).click();
  await expect(dialog.getByRole('button', { name: 'Take 2 answers' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Take theirs for all 2' }).click();
  await expect(dialog.getByRole('button', { name: 'Take 4 answers' })).toBeVisible();
  await dialog.getByRole('group', { name: 'Which counts for Farid Haddad' }).getByRole('radio', { name: 'Keep ours' }).check();
  await dialog.getByRole('button', { name: 'Take 3 answers' }).click();
  await expect(dialog.getByText('3 answers taken')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /Zoltan Papp/u })).toContainText('Theirs was taken');
  const result = await saved(() => dialog.getByRole('button', { name: 'Save the result…' }).click());
  expect(result.name).toBe('answered result.csv');
  expect(result.bytes.toString('utf8')).toMatch(/Zoltan Papp,.+,in conflict: theirs taken,/u);
  await dialog.getByRole('button', { name: 'Open the next workbook' }).click();
  const next = page.getByRole('dialog', { name: 'Answers in answered too.xlsx' });
  await expect(next.getByRole('tab', { name: /^Already decided like this 3/u })).toBeVisible();
  await next.getByRole('button', { name: 'Cancel' }).click();

  await expect(rowOf(page, 'anna.berg@woodgrove.example')).toContainText('Accepted');
  await expect(rowOf(page, 'bruno.keller@woodgrove.example')).toContainText('Excluded');
  await expect(rowOf(page, ZOLTAN)).toContainText('Excluded');
  await page.keyboard.press('Control+z');
  await expect(rowOf(page, 'bruno.keller@woodgrove.example')).not.toContainText('Excluded');
  await expect(rowOf(page, ZOLTAN)).not.toContainText('Excluded');
  await page.keyboard.press('Control+h');
  const history = page.getByRole('dialog', { name: 'History' });
  await expect(history.getByText('Took 3 answers from answered.xlsx').first()).toBeVisible();
  await page.keyboard.press('Escape');

  // Where lists of users are dropped, answers are still answers.
  await goTo(page, 'Environments');
  await dropFiles(page.locator('body'), [{ name: 'answered again.xlsx', content: answered }]);
  const again = page.getByRole('dialog', { name: 'Answers in answered again.xlsx' });
  await expect(again.getByRole('textbox', { name: 'Answered by' })).toHaveValue('Eva Berg');
  await again.getByRole('button', { name: 'Cancel' }).click();

  // The other ways in: the list of files to save, and the palette.
  await goTo(page, 'Export');
  await expect(page.getByRole('region', { name: 'Questions for the client' }).getByRole('button')).toHaveCount(2);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Commands' }).fill('hand questions');
  await page.keyboard.press('Enter');
  await expect(handOut).toBeVisible();
});
