import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { electronProgram, ROOT } from './find-electron.ts';

/** Crosswalk in a real Electron, with a data folder of its own. */
export interface ElectronApp {
  readonly folder: string;
  readonly app: ElectronApplication;
  readonly page: Page;
}

export async function launch(folder: string, ...args: readonly string[]): Promise<ElectronApp> {
  if (electronProgram === null) throw new Error('there is no Electron to launch');
  const app = await _electron.launch({
    executablePath: electronProgram,
    cwd: ROOT,
    // Chromium refuses its sandbox to root, which is who runs tests in containers.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '.', `--user-data-dir=${join(folder, 'data')}`, ...args],
  });
  return { folder, app, page: await app.firstWindow() };
}

/** Answers every dialog that opens files or folders with these paths. */
export async function answerDialogs(app: ElectronApplication, filePaths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...paths] });
  }, filePaths);
}

export const test = base.extend<{ folder: string; crosswalk: ElectronApp }>({
  // Playwright takes the first parameter's pattern for the fixtures that are needed; here, none.
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'crosswalk-electron-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  crosswalk: async ({ folder }, use) => {
    const running = await launch(folder);
    await use(running);
    await running.app.close();
  },
});
export { expect } from '@playwright/test';
