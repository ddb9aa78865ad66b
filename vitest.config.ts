import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,contract,golden,package}/**/*.test.{ts,tsx}'],
    // Tests that start a worker, a server or a packager wait for a shared machine.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    pool: 'threads',
  },
});
