import { defineConfig } from '@playwright/test';

/** The built extension in a real browser, beside simulated sites. The browser is found by `scripts/browser.mjs`. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // A machine that is busy with something else: a second try, and `npm test` names who needed it.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 8_000 },
  forbidOnly: true,
  reporter: process.env.KEPT_JSON ? [['list'], ['json', { outputFile: process.env.KEPT_JSON }]] : [['list']],
});
