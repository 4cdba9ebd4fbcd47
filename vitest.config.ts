import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/setup.ts',
    testTimeout: 60_000,
    hookTimeout: 300_000,
    // Two cores: the browser tests and the builds would starve each other.
    maxWorkers: 2,
  },
});
