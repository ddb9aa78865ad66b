import { expect, test } from '#test/support/e2e/crosswalk.ts';
import { dropFiles } from '#test/support/e2e/drop-files.ts';
import { exclude, sign } from '#test/support/e2e/sign-off.ts';
import { goTo, pairBoth, selectedRow } from '#test/support/e2e/steps.ts';

test('a crosswalk is frozen, signed, changed and signed again, and its file is judged all along', async ({
  crosswalk: { page, saved },
}) => {
  await pairBoth(page);
  await goTo(page, 'Sign-off');
  const now = page.getByRole('region', { name: 'Where it stands' });
  const verify = page.getByRole('region', { name: 'Verify files' });
  await expect(now).toContainText('Nothing is frozen yet');
  // Whoever is not decided about would be lost: that wants a name under it, or a decision.
  await expect(now).toContainText('It cannot be frozen yet');
  await expect(now.getByRole('button', { name: 'Freeze revision 1' })).toBeDisabled();
  for (const open of ['maria.lopez@woodgrove.example', 'zoltan.papp@woodgrove.example']) await exclude(page, open);
  await goTo(page, 'Sign-off');
  await now.getByRole('button', { name: 'Freeze revision 1' }).dblclick();
  await expect(now).toContainText('Revision 1 waits for a signature');
  await expect(page.getByText('Something else is still running')).toHaveCount(0);
  await sign(page, 'Maria Lopez');
  await expect(now).toContainText('Revision 1 is signed and current');
  // The button that led to the signature is gone, and the focus is beside it.
  await expect(now.getByRole('button', { name: 'Freeze revision 2' })).toBeFocused();
  const revisions = page.getByRole('region', { name: 'Revisions' });
  await expect(revisions).toContainText('Client: Maria Lopez, Head of IT, Woodgrove');

  await goTo(page, 'Export');
  const file = await saved(() => page.getByRole('button', { name: 'Save usermapping.csv…' }).click());
  // Dropped on any screen, it is brought to where it is judged.
  const judge = async (content: Uint8Array | string, verdict: string): Promise<void> => {
    await dropFiles(page.locator('body'), [{ name: 'usermapping.csv', content }]);
    await expect(verify.getByRole('status')).toContainText(verdict);
  };
  await judge(file.bytes, 'Genuine and current: written from revision 1, which is signed.');
  const [header, first = '', ...rest] = file.bytes.toString('ascii').split('\r\n');
  await judge([header, ...rest].join('\r\n'), 'Altered: this file was changed in one row.');
  await expect(verify.getByRole('list', { name: 'Rows that differ' })).toContainText(first);

  const [upn = ''] = first.split(',');
  await exclude(page, upn);
  await goTo(page, 'Export');
  const delivery = page.getByRole('region', { name: 'Deliver everything' });
  await expect(delivery.getByRole('status')).toContainText('Files written from revision 1 are stale');
  await judge(file.bytes, 'one person differs since');
  await expect(now).toContainText('Revision 1 is out of date');
  await expect(now.getByRole('row', { name: new RegExp(upn, 'u') })).toContainText('excluded: leaver');
  await now.getByRole('button', { name: 'Freeze revision 2' }).click();
  await expect(now).toContainText('Revision 2 waits for a signature');
  await expect(revisions).toContainText('Against revision 1, which was signed: 0 added, 1 changed, 0 removed.');
  await sign(page, 'Maria Lopez');
  await expect(now).toContainText('Revision 2 is signed and current');
  await goTo(page, 'Import');
  await judge(file.bytes, 'Genuine, but superseded: written from revision 1; the project is at revision 2.');

  // What Microsoft's validation says of somebody leads to that person, from any screen, with what to do about it.
  await goTo(page, 'Overview');
  const complaints = [
    'Source,Destination,Error',
    `${rest[0] ?? ''},User could not be found in the target tenant`,
    `${rest[1] ?? ''},User is not licensed`,
    'nobody@nowhere.example,x@nowhere.example,Invalid Email Format',
  ];
  await dropFiles(page.locator('body'), [{ name: 'usermapping.csv', content: complaints.join('\r\n') }]);
  const bar = page.getByRole('region', { name: 'Microsoft’s error file' });
  await expect(bar).toContainText('User could not be found in the target tenant. The account is not in the tenant under this name');
  await expect(selectedRow(page)).toContainText(rest[0]?.split(',')[0] ?? '');
  await bar.getByRole('button', { name: 'Next error' }).click();
  await expect(bar).toContainText('Assign a licence');
  await expect(selectedRow(page)).toContainText(rest[1]?.split(',')[0] ?? '');
  await bar.getByRole('button', { name: 'All errors' }).click();
  const errors = page.getByRole('region', { name: 'Microsoft’s error file' });
  await expect(errors).toContainText('3 errors');
  await expect(errors.getByRole('listitem').filter({ hasText: 'Invalid Email Format' })).toContainText('Nobody in this project');
  await errors.getByRole('button', { name: 'Take the file in as a mapping instead' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'usermapping.csv' })).toBeVisible();
});
