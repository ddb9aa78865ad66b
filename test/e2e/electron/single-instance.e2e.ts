import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, launch, test } from './electron-app.ts';
import { electronProgram, ROOT, WHY_SKIPPED } from './find-electron.ts';

test.skip(WHY_SKIPPED !== null, WHY_SKIPPED ?? '');

test('a second start ends by itself and leaves the first one its window', async ({ crosswalk: { app, page, folder } }) => {
  await expect(page.getByRole('main')).toBeVisible();
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(electronProgram ?? '', [...asRoot, '.', `--user-data-dir=${join(folder, 'data')}`], { cwd: ROOT, stdio: 'ignore' });
  expect((await once(second, 'exit'))[0]).toBe(0);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the window comes back where it was left', async ({ folder }) => {
  const first = await launch(folder);
  await expect(first.page.getByRole('main')).toBeVisible();
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 60, width: 1000, height: 700 }));
  await first.app.close();

  const second = await launch(folder);
  await expect(second.page.getByRole('main')).toBeVisible();
  const bounds = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  expect(bounds).toMatchObject({ width: 1000, height: 700 });
  await second.app.close();
});
