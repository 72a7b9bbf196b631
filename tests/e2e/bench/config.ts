import { defineConfig } from '@playwright/test'
import stories from '../../../frontend/playwright.config'

/** `make bench-phone`, `make bench-board`: the server and browser of the stories, measured instead of told. */
export default defineConfig({
  ...stories,
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../../../frontend/test-results',
  globalSetup: '../support/global-setup.ts',
  timeout: 900_000,
  reporter: [['line']],
})
