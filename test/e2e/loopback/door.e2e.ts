import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '#test/support/e2e/crosswalk.ts';

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
