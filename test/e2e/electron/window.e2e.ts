import { expect, test } from './electron-app.ts';
import { WHY_SKIPPED } from './find-electron.ts';

test.skip(WHY_SKIPPED !== null, WHY_SKIPPED ?? '');

test('the page comes from its own scheme, under the strict policy, with nothing of Node in it', async ({ crosswalk: { page } }) => {
  await expect(page.getByRole('main')).toBeVisible();
  expect(page.url()).toBe('app://crosswalk/');
  const found = await page.evaluate(() => ({
    names: Object.keys((window as unknown as { crosswalk: object }).crosswalk).toSorted(),
    node: ['process', 'require', 'module', 'Buffer', '__dirname'].filter((name) => name in globalThis),
    styled: getComputedStyle(document.body).fontFamily,
  }));
  expect(found).toMatchObject({ names: ['adoptFile', 'call', 'chooseFiles', 'subscribe'], node: [] });
});

test('nothing breaks the content policy while the app starts', async ({ crosswalk: { app, page } }) => {
  const violations: string[] = [];
  page.on('console', (message) => message.text().includes('Content Security Policy') && violations.push(message.text()));
  await page.reload();
  await expect(page.getByRole('main')).toBeVisible();
  expect(violations).toEqual([]);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the page cannot reach the network, open windows, go elsewhere or get permissions', async ({ crosswalk: { app, page } }) => {
  await expect(page.getByRole('main')).toBeVisible();
  const attempts = await page.evaluate(async () => ({
    fetched: await fetch('https://example.com/').then(
      () => 'yes',
      () => 'refused',
    ),
    file: await fetch('file:///etc/passwd').then(
      () => 'yes',
      () => 'refused',
    ),
    opened: window.open('https://example.com/') === null ? 'refused' : 'yes',
    camera: (await navigator.permissions.query({ name: 'camera' })).state,
    outside: await fetch('app://crosswalk/%2e%2e/%2e%2e/package.json').then(({ status }) => status),
  }));
  expect(attempts).toEqual({ fetched: 'refused', file: 'refused', opened: 'refused', camera: 'denied', outside: 404 });

  await page.evaluate(() => {
    window.location.href = 'https://example.com/';
  });
  await expect(page.getByRole('main')).toBeVisible();
  expect(page.url()).toBe('app://crosswalk/');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a menu command reaches the page as news', async ({ crosswalk: { app, page } }) => {
  await expect(page.getByRole('main')).toBeVisible();
  const heard = page.evaluate(
    () =>
      new Promise((resolve) => {
        const { crosswalk } = window as unknown as { crosswalk: { subscribe(listener: (news: unknown) => void): void } };
        crosswalk.subscribe(resolve);
      }),
  );
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('shortcuts')?.click());
  expect(await heard).toEqual({ type: 'menu.chosen', command: 'shortcuts' });
});
