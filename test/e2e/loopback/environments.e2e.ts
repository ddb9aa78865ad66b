import type { Page } from '@playwright/test';
import { expect, test } from '#test/support/e2e/crosswalk.ts';
import { dropFiles } from '#test/support/e2e/drop-files.ts';
import { environmentList } from '#test/support/e2e/environment-list.ts';
import { goTo, pairBoth } from '#test/support/e2e/steps.ts';

/** The cells of an environment's line: in scope, mapped, excluded, unmapped, left out. */
async function counts(page: Page, name: string): Promise<string[]> {
  const row = page.getByRole('table').getByRole('row').filter({ hasText: name });
  return (await row.getByRole('cell').allTextContents()).slice(1, 6);
}

test('an environment gets its users, an exception, a checklist and a file of its own', async ({ crosswalk }) => {
  const { page, saved } = crosswalk;
  await pairBoth(page);
  await goTo(page, 'Environments');
  await expect(page.getByRole('heading', { name: 'No environments yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Add environment…' }).click();
  const form = page.getByRole('dialog', { name: 'Add an environment' });
  await form.getByRole('textbox', { name: 'Name' }).fill('Woodgrove Sales');
  await form.getByRole('textbox', { name: 'Environment ID' }).fill('no id');
  await form.getByRole('textbox', { name: 'Address' }).fill('not an address');
  await form.getByRole('combobox', { name: 'Type' }).selectOption('Production');
  await form.getByRole('combobox', { name: 'Managed Environment' }).selectOption('Yes');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText('An ID looks like')).toBeVisible();
  await expect(form.getByText('An address looks like')).toBeVisible();
  await form.getByRole('textbox', { name: 'Environment ID' }).fill('{11111111-2222-3333-4444-555555555555}');
  await form.getByRole('textbox', { name: 'Address' }).fill('');
  // What is mended is no longer said to be wrong.
  await expect(form.getByText('looks like')).toHaveCount(0);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Environments', level: 1 })).toBeVisible();

  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import list' }).click();
  await page.getByRole('menuitem', { name: /^Full access users/u }).click();
  await (await choosing).setFiles(environmentList);
  const list = page.getByRole('dialog', { name: 'User list of Woodgrove Sales' });
  await expect(list.getByRole('radio', { name: 'Full access users' })).toBeChecked();
  await expect(list).toContainText('10 rows');
  await list.getByRole('button', { name: 'Take in' }).click();
  await expect(page.getByRole('region', { name: 'User lists' })).toContainText('10 users');
  await expect.poll(() => counts(page, 'Woodgrove Sales')).toEqual(['8', '5', '0', '3', '2']);

  // Maria is undecided, Zoltan has no target, and Ivo is in no directory.
  const users = page.getByRole('grid', { name: 'Users of the environment' });
  await expect(users.getByRole('row')).toHaveCount(4);
  await users.getByRole('row').filter({ hasText: 'ivo.gone' }).click();
  await page.keyboard.press('Enter');
  const except = page.getByRole('dialog', { name: 'Exception for Ivo Gone' });
  // Another target is looked for as a person types; what could not be had is said, and asked for again.
  await except.getByRole('radio', { name: 'Another target in this environment' }).check();
  await page.route(
    '**/call/review.findTargets',
    (route) => route.fulfill({ json: { ok: false, failure: { code: 'busy', message: 'Somebody else is at it.' } } }),
    { times: 1 },
  );
  await except.getByRole('searchbox', { name: 'Account of the target tenant' }).fill('lind');
  await expect(except.getByRole('alert')).toBeVisible();
  await except.getByRole('button', { name: 'Try again' }).click();
  await expect(except.getByRole('radio', { name: /lindqvist/iu })).toBeVisible();
  await expect(except.getByRole('alert')).toHaveCount(0);
  await except.getByRole('radio', { name: 'Exclude in this environment' }).check();
  await expect(except.getByRole('button', { name: 'Save' })).toBeDisabled();
  await except.getByRole('textbox', { name: 'Why' }).fill('left in May');
  await except.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => counts(page, 'Woodgrove Sales')).toEqual(['8', '5', '1', '2', '2']);
  await page.getByRole('radio', { name: /^Exceptions/u }).check();
  await expect(users.getByRole('row').filter({ hasText: 'ivo.gone' })).toContainText('left in May');

  await goTo(page, 'Readiness');
  const blockers = page.getByRole('region', { name: 'Blockers (1)' });
  await expect(blockers).toContainText('A Managed Environment cannot be moved');
  await expect(blockers).toContainText('version of 13 February 2026');
  await page.getByRole('combobox', { name: 'Rules of' }).selectOption('2022-11-04');
  await expect(page.getByText('A Managed Environment cannot be moved')).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Rules of' }).selectOption('2026-02-13');
  await expect(blockers).toBeVisible();

  const warning = page.getByRole('listitem').filter({ hasText: 'Users who have no account in the target tenant' });
  await warning.getByRole('button', { name: /^Acknowledge/u }).click();
  const acknowledge = page.getByRole('dialog', { name: 'Acknowledge' });
  await acknowledge.getByRole('textbox', { name: 'Name' }).fill('Ann Lee');
  await acknowledge.getByRole('textbox', { name: 'Reason' }).fill('retires this year');
  await acknowledge.getByRole('button', { name: 'Acknowledge' }).click();
  await expect(warning).toContainText('Acknowledged by Ann Lee');
  await warning.getByRole('button', { name: /^Revoke/u }).click();
  await expect(warning.getByRole('button', { name: /^Acknowledge/u })).toBeVisible();

  await page.getByRole('radio', { name: 'Checklist' }).check();
  await expect(page.getByRole('listitem').filter({ hasText: 'The environment can be moved' })).toContainText('A Managed Environment');
  await page.getByRole('button', { name: 'Answer: The validation has succeeded' }).click();
  const answer = page.getByRole('dialog', { name: 'The validation has succeeded' });
  await answer.getByRole('radio', { name: 'Done' }).check();
  await expect(answer.getByRole('button', { name: 'Save' })).toBeDisabled();
  const days = (back: number): string => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 16);
  await answer.getByLabel('When it happened').fill(days(6));
  // A day is typed as the browser wants it, and shown beside that as days are written everywhere.
  await answer.getByLabel('Due').fill('2031-11-30');
  await expect(answer.getByLabel('Due')).toHaveAccessibleDescription(/Nov.*2031/u);
  await answer.getByRole('textbox', { name: 'Evidence' }).fill('Ticket 4711');
  await answer.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Woodgrove Sales: The preparation runs out on')).toBeVisible();

  // What blocks one environment's file is settled there.
  await goTo(page, 'Export');
  await expect(page.getByRole('region', { name: 'Mapping file of Woodgrove Sales' })).toContainText('5 lines');
  await expect(page.getByRole('button', { name: 'Save usermapping.csv…' })).toHaveAttribute('aria-disabled', 'true');
  await goTo(page, 'Environments');
  await page.getByRole('button', { name: 'Edit…' }).click();
  const edit = page.getByRole('dialog', { name: 'What is known about Woodgrove Sales' });
  await edit.getByRole('combobox', { name: 'Managed Environment' }).selectOption('No');
  await edit.getByRole('button', { name: 'Save' }).click();
  await goTo(page, 'Export');
  const { name, bytes } = await saved(() => page.getByRole('button', { name: 'Save usermapping.csv…' }).click());
  expect(name).toBe('usermapping.csv');
  expect(bytes.toString('ascii').split('\r\n').slice(0, 2)).toEqual([
    'Source,Destination',
    expect.stringMatching(/^anna\.berg@woodgrove\.example,/u),
  ]);
  expect(bytes.toString('ascii').trimEnd().split('\r\n')).toHaveLength(6);

  // A list of the administrators, dropped on the environment, whose headers nobody knows.
  await goTo(page, 'Environments');
  const administrators = 'Wer,Womit\r\nAnna Berg,anna.berg@woodgrove.example\r\nNobody,no address at all\r\n';
  await dropFiles(page.locator('body'), [{ name: 'administrators.csv', content: administrators }]);
  await list.getByRole('radio', { name: 'Administrative access users' }).check();
  await expect(list.getByRole('button', { name: 'Take in' })).toHaveAttribute('aria-disabled', 'true');
  await list.getByRole('button', { name: 'Say what the columns hold…' }).click();
  for (const [header, field] of [
    ['Wer', 'Display name'],
    ['Womit', 'User principal name'],
  ] as const) {
    await page.getByRole('combobox', { name: `What “${header}” holds` }).click();
    await page.getByRole('option', { name: field, exact: true }).click();
  }
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(list.getByRole('region', { name: 'Things to know' })).toContainText('no address at all');
  await list.getByRole('button', { name: 'Take in' }).click();
  const lists = page.getByRole('region', { name: 'User lists' });
  await expect(lists).toContainText('1 row with a fault');
  const faults = await saved(() => lists.getByRole('button', { name: 'Save faults of administrators.csv…' }).click());
  expect(faults.bytes.toString()).toContain('no address at all');

  await page.getByRole('button', { name: 'Remove…' }).click();
  await page.getByRole('button', { name: 'Remove environment' }).click();
  await expect(page.getByRole('heading', { name: 'No environments yet' })).toBeVisible();
});
