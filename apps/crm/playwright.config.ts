import { defineConfig } from '@playwright/test';
import { browserLaunch } from './e2e/kit/browser.ts';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/kit/global-setup.ts',
  // One after the other: they share the machine with the cloud that they test.
  workers: 1,
  timeout: 120_000,
  // A function is loaded on its first call.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: 'list',
  use: { launchOptions: await browserLaunch(), trace: 'retain-on-failure' },
  projects: [
    { name: 'wide', use: { viewport: { width: 1280, height: 860 } } },
    // Readers come by phone, and every page must fit; what staff do is done once.
    {
      name: 'phone',
      testMatch: /(?:looks|preferences|report|unsubscribe)[\w-]*\.spec\.ts$/,
      use: { viewport: { width: 360, height: 740 } },
    },
  ],
});
