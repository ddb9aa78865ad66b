import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,contract,golden,package}/**/*.test.{ts,tsx}'],
    setupFiles: ['test/support/seed-properties.ts'],
    // Tests that start a worker, a server or a packager wait for a shared machine.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Not threads: V8 counts the code pages of all threads of a process in one book, and where many come and go it ends the process (nodejs/node#64500).
    pool: 'forks',
    maxWorkers: 2,
  },
});
