import { readFile } from 'node:fs/promises';
import { answerWorkbook } from '../support/answer-workbook.ts';
import { dropFiles } from '../support/e2e/drop-files.ts';
import { visit, type Walk } from './screen.ts';

/** What is open goes to the client as a workbook, and comes back answered. */
export const walkQuestions: Walk = async function* (page) {
  const row = (place: number) => page.getByRole('grid').getByRole('row').nth(place);
  await visit(page, 'Review');
  await page.getByRole('button', { name: 'Questions for the client' }).click();
  await page.getByRole('menuitem', { name: 'Hand questions to the client…' }).waitFor();
  yield 'questions-menu';
  await page.getByRole('menuitem', { name: 'Hand questions to the client…' }).click();
  const handOut = page.getByRole('dialog', { name: 'Hand questions to the client' });
  await handOut.getByRole('radio').first().waitFor();
  yield 'questions-hand-out';
  const [download] = await Promise.all([page.waitForEvent('download'), handOut.getByRole('button', { name: 'Save the workbook' }).click()]);
  const workbook = await readFile(await download.path());
  await handOut.waitFor({ state: 'detached' });

  // A colleague decides about three of them before the answers are back.
  await page.getByRole('button', { name: /^To decide/u }).click();
  await page.waitForTimeout(600);
  const upns: string[] = [];
  for (const place of [1, 2, 3, 4, 5, 6, 7, 8]) {
    upns.push(/[\w.+-]+@[\w.-]+/u.exec(await row(place).innerText())?.[0] ?? '');
  }
  for (const place of [1, 2, 3]) {
    await row(place).click();
    await page.keyboard.press('u');
    await page.waitForTimeout(500);
  }
  const answers = [
    'No account yet: create one',
    'Has left or is leaving',
    'No account yet: create one',
    'Has left or is leaving',
    'perhaps',
  ];
  const answered = await answerWorkbook(
    new Uint8Array(workbook),
    Object.fromEntries(answers.map((answer, place) => [upns[place] ?? '', { answer, comment: place === 1 ? 'Left in May' : '' }])),
    { by: 'Eva Berg' },
  );
  await dropFiles(page.locator('body'), [{ name: 'answered.xlsx', content: answered }]);
  const dialog = page.getByRole('dialog', { name: 'Answers in answered.xlsx' });
  await dialog.getByRole('tab', { name: /^In conflict/u }).waitFor();
  await dialog.getByRole('row').nth(1).waitFor();
  yield { name: 'questions-answers', highContrast: true };
  await dialog.getByRole('button', { name: /^Take \d+ answers?$/u }).click();
  await dialog.getByText(/answers? taken/u).waitFor();
  yield 'questions-taken';
};
