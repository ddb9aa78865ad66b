import { defineConfig } from '@playwright/test';

/** The real Electron door. Where Electron cannot run, every test is skipped; the first line says why, the last how many. */
export default defineConfig({
  testDir: 'test/e2e/electron',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/electron',
  // One window at a time: they would take the focus from one another.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  globalSetup: './test/e2e/electron/build-first.ts',
  reporter: [['list']],
});
