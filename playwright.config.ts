import { defineConfig } from '@playwright/test';
import { findBrowser, LAUNCH_ARGS } from './scripts/browser.ts';
import { TEST_BAS } from './scripts/journeys-setup.ts';

const executablePath = findBrowser();

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // One at a time: a journey may stop a producer that the next one needs.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  // Limits for what hangs, not for what is slow: a machine that does much else may take ten times as long.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env.CI !== undefined,
  globalSetup: './scripts/journeys-setup.ts',
  reporter: 'line',
  use: {
    browserName: 'chromium',
    baseURL: `http://localhost:${TEST_BAS}`,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    // Kundhändelser are never written to disk, not even invented ones by a failed test of ours.
    trace: 'off',
    screenshot: 'off',
    launchOptions: { args: LAUNCH_ARGS, ...(executablePath ? { executablePath } : {}) },
  },
});
