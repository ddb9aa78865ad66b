import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { goTo } from '#test/support/e2e/steps.ts';
import { reportViolations, watchPage } from '#test/support/e2e/watch-page.ts';

const CLIENT_ID = '11111111-2222-4333-8444-555555555555';
const ROOT = join(import.meta.dirname, '../../..');

interface CloudHost {
  readonly url: string;
  /** The next sign-in page the app wants to be opened. */
  nextPage(): Promise<string>;
  readonly complaints: () => string;
  stop(): Promise<void>;
}

async function startCloudHost(folder: string): Promise<CloudHost> {
  const child = spawn(process.execPath, ['test/support/cloud/cloud-host.ts', join(folder, 'data')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (name: 'url' | 'open'): Promise<string> => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error(`The host ended: ${complaints}`);
      const said = (JSON.parse(value) as Record<string, string>)[name];
      if (said !== undefined) return said;
    }
  };
  const url = await next('url');
  return {
    url,
    nextPage: () => next('open'),
    complaints: () => complaints,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    },
  };
}

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

async function axe(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
  expect
    .soft(
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
      state,
    )
    .toEqual([]);
}

test('both tenants are signed in to, read, taken in, and destinations looked up again', async ({ page, context }) => {
  test.slow();
  const folder = await mkdtemp(join(tmpdir(), 'crosswalk-cloud-'));
  const host = await startCloudHost(folder);
  const wrongs = watchPage(page, () => new URL(host.url).origin);
  await page.addInitScript(reportViolations);
  try {
    await page.goto(host.url);
    await page.getByRole('button', { name: 'Create project' }).click();
    await page.getByRole('textbox', { name: 'Project name' }).fill('Merger');
    await page.keyboard.press('Enter');
    await goTo(page, 'Tenants');
    const source = page.getByRole('region', { name: 'Source tenant', exact: true });
    const target = page.getByRole('region', { name: 'Target tenant', exact: true });
    await axe(page, 'nobody signed in');

    // Without a client id there is nothing to sign in to.
    await source.getByRole('button', { name: 'Sign in to the source tenant' }).click();
    await expect(source).toContainText('A client id looks like');

    // Both wait at once, and neither takes the other's answer.
    for (const side of [source, target]) {
      await side.getByRole('textbox', { name: /^Client id/u }).fill(CLIENT_ID);
      await side.getByRole('button', { name: /^Sign in to the/u }).click();
      await expect(side).toContainText('Waiting for your browser');
    }
    await axe(page, 'waiting for the browser');
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
    await axe(page, 'refused');

    // Declined in the browser, cancelled here, and then for good.
    await target.getByRole('button', { name: /^Sign in to the/u }).click();
    expect(await pick(context, await host.nextPage(), 'Cancel')).toBe('Not signed in to the target tenant');
    await expect(target).toContainText('declined');
    await target.getByRole('button', { name: /^Sign in to the/u }).click();
    await host.nextPage();
    await target.getByRole('button', { name: 'Cancel' }).click();
    await expect(target.getByRole('button', { name: /^Sign in to the/u })).toBeVisible();
    await target.getByRole('button', { name: /^Sign in to the/u }).click();
    await pick(context, await host.nextPage(), 'admin@fabrikam.example');
    await expect(target).toContainText('admin@fabrikam.example');

    // Throttled at first, then whole; the permission for licences is missing in the target, and said.
    await source.getByRole('button', { name: 'Read users' }).click();
    await expect(source).toContainText('1,200 read');
    await target.getByRole('button', { name: 'Read users' }).click();
    await expect(target).toContainText('the permission LicenseAssignment.Read.All is missing');
    await expect(target).toContainText('40 read');
    await expect(source.getByRole('table', { name: 'Licences of the source tenant' })).toContainText('Microsoft 365 E3');

    await source.getByRole('button', { name: 'Read environments' }).click();
    await expect(source.getByRole('row', { name: /Contoso Sales/u })).toContainText('production');
    await source.getByRole('button', { name: 'Read the users of Contoso Sales' }).click();
    await source.getByRole('button', { name: 'Use these users' }).click();
    await expect(page.getByText('The user list of Contoso Sales was taken in').last()).toBeVisible();
    await axe(page, 'read');

    // Each becomes a file that is looked at and taken in like any other.
    for (const side of [source, target]) {
      await side.getByRole('button', { name: 'Look at the file' }).click();
      await expect(page.getByText('Microsoft Graph, users').first()).toBeVisible();
      await page.getByRole('button', { name: /^Take in/u }).click();
      await expect(page.getByText(/users .*\.csv/u).first()).toBeVisible();
      await goTo(page, 'Tenants');
      await expect(side).toContainText('In the project.');
    }
    await goTo(page, 'Import');
    await page.getByRole('button', { name: 'Pair accounts' }).first().click();
    await expect(page.getByRole('grid')).toBeVisible();
    await goTo(page, 'Export');
    const check = page.getByRole('region', { name: 'Destinations, looked up again' });
    await check.getByRole('button', { name: 'Look up all destinations' }).click();
    await expect(check).toContainText('Looked up');
    await axe(page, 'destinations looked up');

    await goTo(page, 'Tenants');
    await source.getByRole('button', { name: 'Sign out' }).click();
    await expect(source).toContainText('This project expects Contoso.');
    expect(wrongs).toEqual([]);
    expect(host.complaints()).toMatch(/^(?:sign-in to the target tenant failed: (?:same-tenant|AADSTS65004)\n)*$/u);
  } finally {
    await page.goto('about:blank');
    await host.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
