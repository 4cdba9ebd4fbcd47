import { defineConfig } from 'vitest/config';

/** `vitest run --project unit` needs neither a build nor a browser. */
const SITE = ['tests/site/*.test.ts'];

export default defineConfig({
  test: {
    // Commands that tests start are called from nowhere, whatever folder npm was.
    env: { INIT_CWD: '' },
    testTimeout: 60_000,
    hookTimeout: 300_000,
    // Two cores: the browser tests and the builds would starve each other.
    maxWorkers: 2,
    maxConcurrency: 2,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: SITE } },
      { extends: true, test: { name: 'site', include: SITE, globalSetup: 'tests/setup.ts' } },
    ],
  },
});
