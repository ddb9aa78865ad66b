import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type BrowserContext } from '@playwright/test';
import { startCloudHost } from '#test/support/e2e/cloud-host-process.ts';
import { examine, LOOKS } from '#test/support/e2e/examine.ts';
import { goTo } from '#test/support/e2e/steps.ts';
import { reportViolations, watchPage } from '#test/support/e2e/watch-page.ts';

const CLIENT_ID = '11111111-2222-4333-8444-555555555555';

/** Follows the sign-in page in a tab of its own, as the system's browser would. */
async function pick(context: BrowserContext, address: string, who: string): Promise<string> {
  const tab = await context.newPage();
  await tab.goto(address);
  await tab.getByRole('button', { name: who }).click();
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText(/igned in/);
  const said = await tab.getByRole('heading', { level: 1 }).innerText();
  await tab.close();
  return said;
}

test('both tenants are signed in to, read, taken in, and destinations looked up again', async ({ page, context }) => {
  test.setTimeout(480_000);
  const folder = await mkdtemp(join(tmpdir(), 'crosswalk-cloud-'));
  const host = await startCloudHost(folder);
  const wrongs = watchPage(page, () => new URL(host.url).origin);
  await page.addInitScript(reportViolations);
  await page.emulateMedia({ ...LOOKS[0].media, reducedMotion: 'reduce' });
  try {
    await page.goto(host.url);
    await page.getByRole('button', { name: 'Create project' }).click();
    await page.getByRole('textbox', { name: 'Project name' }).fill('Merger');
    await page.keyboard.press('Enter');
    await goTo(page, 'Tenants');
    const source = page.getByRole('region', { name: 'Source tenant', exact: true });
    const target = page.getByRole('region', { name: 'Target tenant', exact: true });

    await expect(page.getByText('This computer offers no protected place for sign-ins')).toBeVisible();
    // Without a client id there is nothing to sign in to.
    await source.getByRole('button', { name: 'Sign in to the source tenant' }).click();
    await expect(source).toContainText('A client ID looks like');
    await examine(page, 'tenants, no client id');
    const guide = source.getByRole('button', { name: 'How to register the app' });
    await guide.press('Enter');
    const steps = page.getByRole('dialog', { name: 'How to register the app' });
    await expect(steps.getByRole('row', { name: /^LicenseAssignment\.Read\.All Microsoft Graph/u })).toBeVisible();
    await examine(page, 'tenants, how to register');
    await page.keyboard.press('Escape');
    await expect(steps).toHaveCount(0);
    await expect(guide).toBeFocused();

    // Nobody gets out without the proxy's password.
    await host.wish({ proxy: ['ann', 'right'] });
    await source.getByRole('textbox', { name: /^Client ID/u }).fill(CLIENT_ID);
    await source.getByRole('button', { name: 'Sign in with a code' }).click();
    const door = page.getByRole('region', { name: 'The proxy proxy.contoso.example:8080 wants a name and a password' });
    await door.getByRole('textbox', { name: 'Name' }).fill('ann');
    await door.getByLabel('Password').fill('wrong');
    await page.keyboard.press('Enter');
    await expect(door).toContainText('did not accept');
    await examine(page, 'tenants, proxy');
    await door.getByLabel('Password').fill('right');
    await page.keyboard.press('Enter');
    await expect(door).toHaveCount(0);

    // Both wait at once, and neither takes the other's answer.
    for (const side of [source, target]) {
      await side.getByRole('textbox', { name: /^Client ID/u }).fill(CLIENT_ID);
      await side.getByRole('button', { name: /^Sign in to the/u }).click();
      await expect(side).toContainText('Waiting for your browser');
    }
    await examine(page, 'tenants, waiting for the browser');
    const forSource = await host.nextPage();
    const forTarget = await host.nextPage();
    expect(await pick(context, forTarget, 'admin@fabrikam.example')).toBe('Signed in to the target tenant');
    await expect(target).toContainText('fabrikam.example');
    await target.getByRole('button', { name: 'Sign out' }).click();

    // The same tenant on both sides is refused.
    expect(await pick(context, forSource, 'admin@contoso.example')).toBe('Signed in to the source tenant');
    await expect(source).toContainText('admin@contoso.example');
    await target.getByRole('button', { name: /^Sign in to the/u }).click();
    await pick(context, await host.nextPage(), 'admin@contoso.example');
    await expect(target).toContainText('cannot be moved to itself');
    await examine(page, 'tenants, refused');

    // Declined in the browser, cancelled here, and then with a code that is entered elsewhere.
    await target.getByRole('button', { name: /^Sign in to the/u }).click();
    expect(await pick(context, await host.nextPage(), 'Cancel')).toBe('Not signed in to the target tenant');
    await expect(target).toContainText('declined');
    await target.getByRole('button', { name: /^Sign in to the/u }).click();
    await host.nextPage();
    await target.getByRole('button', { name: 'Cancel' }).click();
    await target.getByRole('button', { name: 'Sign in with a code' }).click();
    await expect(target).toContainText('ABCD1234');
    await examine(page, 'tenants, device code');
    await host.wish({ enters: 'fabrikam' });
    await expect(target).toContainText('admin@fabrikam.example');

    // Asked for patience, stopped, and gone on with; half a tenant offers no file.
    await host.wish({ order: 'skiptoken=999', fault: { status: 429, retryAfter: '600' } });
    await source.getByRole('button', { name: 'Read users' }).click();
    await expect(source).toContainText('Microsoft asked for patience');
    await examine(page, 'tenants, reading');
    await source.getByRole('button', { name: 'Stop' }).click();
    await expect(source).toContainText('Stopped at 999');
    await expect(source.getByRole('button', { name: 'Look at the file' })).toHaveCount(0);
    await examine(page, 'tenants, stopped half-way');
    await source.getByRole('button', { name: 'Go on: Users' }).click();
    await expect(source).toContainText('1,200 read');

    // The permission for licences is missing in the target, and said.
    await target.getByRole('button', { name: 'Read users' }).click();
    await expect(target).toContainText('the permission LicenseAssignment.Read.All is missing');
    await expect(target).toContainText('40 read');
    // Licences and environments are looked at before they are taken in, and can be left.
    const review = page.getByRole('dialog');
    await source.getByRole('button', { name: 'See what changes: Licences' }).click();
    await expect(review).toContainText('2 licences, and no such list in the project yet');
    await review.getByRole('button', { name: 'Not now' }).click();
    const licences = source.getByRole('table', { name: 'Licences of the source tenant' });
    await expect(licences).toHaveCount(0);
    await source.getByRole('button', { name: 'See what changes: Licences' }).click();
    await review.getByRole('button', { name: 'Take in' }).click();
    await expect(licences.getByRole('row', { name: /Microsoft 365 E3/u })).toContainText('18');
    await expect(licences.getByRole('row', { name: /CONTOSO_BESPOKE/u })).toContainText('Its name is not known');
    await expect(source).toContainText('Names from Microsoft’s table of 545 products as of 31 Mar 2024');

    await source.getByRole('button', { name: 'Read environments' }).click();
    await source.getByRole('button', { name: 'See what changes: Environments' }).click();
    await review.getByRole('button', { name: 'Take in' }).click();
    await expect(source.getByRole('row', { name: /Contoso Sales/u })).toContainText('Production');
    await source.getByRole('button', { name: 'Read users of Contoso Sales' }).click();
    await source.getByRole('button', { name: 'Look at the users of Contoso Sales' }).click();
    await expect(review).toContainText('User list of Contoso Sales');
    await review.getByRole('button', { name: 'Take in' }).click();
    await expect(page.getByRole('grid', { name: 'Users of the environment' })).toContainText('User 1');
    await expect(page.getByRole('main')).toContainText('Read from Contoso,');
    await examine(page, 'environments, read from the tenant');
    await goTo(page, 'Tenants');
    await expect(source.getByRole('row', { name: /Contoso Sales/u })).toContainText('The list is in the project.');
    await examine(page, 'tenants, read');

    // What a later reading changes is shown before anything is, as with a newer export.
    await host.wish({ goesOn: 'contoso' });
    await source.getByRole('button', { name: 'Read again: Environments' }).click();
    await source.getByRole('button', { name: 'See what changes: Environments' }).click();
    await expect(review).toContainText('1 environment before, 2 environments after');
    const changes = review.getByRole('region', { name: 'What changes' });
    await expect(changes.getByRole('listitem').filter({ hasText: 'Type changed' })).toContainText('Production');
    await expect(changes.getByRole('listitem').filter({ hasText: 'Renamed' })).toContainText('Moves');
    await examine(page, 'tenants, what a list of environments changes');
    await review.getByRole('button', { name: 'Take in' }).click();
    await expect(source.getByRole('row', { name: /Contoso Sales EU/u })).toContainText('Sandbox');
    await source.getByText('2 lists of environments were taken in').click();
    await examine(page, 'tenants, lists that were taken in');
    await source.getByRole('button', { name: /^Take back Contoso environments/u }).click();
    await review.getByRole('button', { name: 'Take back' }).click();
    await expect(source.getByRole('row', { name: /Contoso Sales/u })).toContainText('Production');

    await source.getByRole('button', { name: 'Read users again of Contoso Sales' }).click();
    await source.getByRole('button', { name: 'Look at the users of Contoso Sales' }).click();
    await review.getByRole('button', { name: 'See what changes' }).click();
    await expect(changes.getByRole('listitem').filter({ hasText: 'Disabled' })).toContainText('User 2');
    await expect(changes.getByRole('listitem').filter({ hasText: 'Added' })).toContainText('User 9');
    await examine(page, 'environments, what a user list changes');
    await review.getByRole('button', { name: 'Take in' }).click();
    await expect(page.getByRole('grid', { name: 'Users of the environment' })).toContainText('User 9');

    // The target's licences are the stock that readiness counts with.
    await goTo(page, 'Tenants');
    await host.wish({ grants: 'LicenseAssignment.Read.All' });
    await target.getByRole('button', { name: 'Read again: Licences' }).click();
    await target.getByRole('button', { name: 'See what changes: Licences' }).click();
    await review.getByRole('button', { name: 'Take in' }).click();
    await expect(target.getByRole('table', { name: 'Licences of the target tenant' })).toContainText('Microsoft 365 E3');

    // Each becomes a file that is looked at and taken in like any other.
    for (const side of [source, target]) {
      await side.getByRole('button', { name: 'Look at the file' }).click();
      await expect(page.getByText('Microsoft Graph, users').first()).toBeVisible();
      await page.getByRole('button', { name: /^Take in/u }).click();
      await expect(page.getByText(/users .*\.csv/u).first()).toBeVisible();
      await goTo(page, 'Tenants');
      await expect(side).toContainText('The list is in the project.');
    }
    await goTo(page, 'Import');
    await page.getByText('What was asked').first().click();
    await expect(page.getByText('https://graph.microsoft.com/v1.0/users?$select=').first()).toBeVisible();
    await examine(page, 'import, what was asked');
    await page.getByRole('button', { name: 'Pair accounts' }).first().click();
    await expect(page.getByRole('grid')).toBeVisible();
    await goTo(page, 'Readiness');
    await page.getByRole('radio', { name: 'Mailboxes and licences' }).check();
    const stock = page.getByRole('region', { name: 'Licences', exact: true });
    await expect(stock).toContainText('Numbers of Fabrikam, read');
    const typed = stock.getByRole('spinbutton', { name: 'Microsoft 365 E3, available in the target' });
    await expect(typed).not.toHaveValue('');
    await typed.fill('7');
    await typed.press('Enter');
    await expect(stock).toContainText('said 7');
    await examine(page, 'readiness, licences of the target');
    await stock.getByRole('button', { name: 'Use what was read of Microsoft 365 E3' }).click();
    await expect(typed).not.toHaveValue('7');
    await goTo(page, 'Export');
    const check = page.getByRole('region', { name: 'Destinations, looked up again' });
    await expect(check).toContainText('Contoso Sales');
    await check.getByRole('button', { name: 'Look up all destinations' }).click();
    await expect(check).toContainText('Looked up');
    await examine(page, 'export, destinations looked up');

    await goTo(page, 'Tenants');
    await source.getByRole('button', { name: 'Sign out' }).click();
    await expect(source).toContainText('This project expects Contoso.');
    expect(wrongs).toEqual([]);
    expect(host.complaints()).toMatch(
      /^(?:sign-in to the (?:source|target) tenant failed: (?:proxy-password|same-tenant|AADSTS65004)\n)*$/u,
    );
  } finally {
    await page.goto('about:blank');
    await host.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
