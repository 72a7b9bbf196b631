import { defineConfig } from '@playwright/test'

// One worker: the tests tell one story on one server. tools/chromium.sh sets CHROMIUM; else Playwright has its own.
export default defineConfig({
  testDir: '../tests/e2e',
  outputDir: 'test-results',
  globalSetup: '../tests/e2e/support/global-setup.ts',
  workers: 1,
  fullyParallel: false,
  // A story that passes only at the second go is listed as flaky: a race to mend, which must not hide the others.
  retries: 1,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  forbidOnly: true,
})
