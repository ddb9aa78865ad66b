import { chromium, defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.ts';

const executablePath = findBrowser(chromium.executablePath());

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  // A machine that does other work as well makes everything slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  globalSetup: './test/support/e2e/prepare-project.ts',
  // Recording costs a third of the time, so only what failed is recorded, when it runs once more. What passes then is named at the end.
  retries: 1,
  reporter: [['list']],
  use: {
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1360, height: 850 },
    acceptDownloads: true,
    trace: 'on-first-retry',
    launchOptions: {
      ...(executablePath !== null && { executablePath }),
      args: [
        // Chromium refuses its sandbox to root, which is who runs tests in containers.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        // Without a graphics card, drawing as if there were one only takes longer.
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-features=OptimizationHints,Translate,MediaRouter',
        '--no-first-run',
      ],
    },
  },
  projects: [{ name: 'loopback', testDir: 'test/e2e/loopback' }],
});
