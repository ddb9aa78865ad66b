import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '#test/support/e2e/crosswalk.ts';
import { startHostProcess } from '#test/support/e2e/host-process.ts';

test('the token leaves the address bar and the history, and a reload stays inside', async ({ crosswalk: { page, host } }) => {
  const { origin } = new URL(host().url);
  expect(page.url()).not.toContain('token');
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Steps' })).toBeVisible();
  await expect(page.getByText('open in another tab')).toHaveCount(0);
  expect(page.url().startsWith(`${origin}/`)).toBe(true);
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

test('the address lets one tab in; another is told where to go', async ({ crosswalk: { page, host } }) => {
  const second = await page.context().newPage();
  await second.goto(new URL('/', host().url).href);
  await expect(second.getByRole('status')).toContainText('Crosswalk is open in another tab');
  const elsewhere = await page.context().browser()?.newContext();
  const stranger = await elsewhere?.newPage();
  await stranger?.goto(new URL('/door', host().url).href);
  await expect(stranger!.getByRole('status')).toContainText('start it again for a new address');
  expect((await new AxeBuilder({ page: second }).analyze()).violations).toEqual([]);
  await elsewhere?.close();
});

test('another site cannot reach the app, even from the same browser', async ({ crosswalk: { page, host } }) => {
  const { origin, port } = new URL(host().url);
  const foreign = await page.context().newPage();
  // A page of another name on the same address is a foreign site to the browser.
  await foreign.route('http://foreign.test/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Foreign</title>' }));
  await foreign.goto('http://foreign.test/');
  const outcomes = await foreign.evaluate(async (target) => {
    const attempt = (path: string, init?: RequestInit): Promise<string> =>
      fetch(target + path, { credentials: 'include', ...init }).then(
        (response) => response.type,
        () => 'refused',
      );
    return {
      call: await attempt('/call/project.read', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' }),
      blindCall: await attempt('/call/project.close', { method: 'POST', body: '{}' }),
      page: await attempt('/'),
      events: await attempt('/events'),
    };
  }, origin);
  expect(outcomes).toEqual({ call: 'refused', blindCall: 'refused', page: 'refused', events: 'refused' });
  expect(
    await foreign.evaluate(
      (url) =>
        new Promise((done) => {
          const frame = document.createElement('iframe');
          frame.src = url;
          frame.addEventListener('load', () => done(frame.contentDocument === null ? 'closed to us' : 'blank'));
          document.body.append(frame);
        }),
      `http://127.0.0.1:${port}/`,
    ),
  ).toBe('closed to us');
});

test('a project named on the command line is open at once', async ({ crosswalk: { page, folder, restart } }) => {
  await page.getByRole('textbox', { name: 'Project name' }).fill('Merger');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Project Merger' })).toBeVisible();
  await restart([join(folder, 'data', 'projects', 'Merger.crosswalk')]);
  await expect(page.getByRole('button', { name: 'Project Merger' })).toBeVisible();
});

test('what cannot be opened or served ends the start in a sentence', async ({ crosswalk: { folder, host } }) => {
  const notes = join(folder, 'notes.crosswalk');
  await writeFile(notes, 'just words');
  const { port } = new URL(host().url);
  for (const [words, sentence] of [
    [[notes], /notes\.crosswalk.* is not a Crosswalk project/u],
    [[join(folder, 'gone.crosswalk')], /gone\.crosswalk/u],
    [['--port', port], /Port \d+ is in use\. Choose another with --port, or leave it out\./u],
  ] as const) {
    const error = await startHostProcess(join(folder, 'second'), words).then(
      () => 'started',
      (reason: Error) => reason.message,
    );
    expect(error).toMatch(sentence);
    expect(error).not.toMatch(/\n +at /u);
  }
});
