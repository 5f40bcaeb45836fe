import { defineConfig } from '@playwright/test';
import { browserLaunch } from './e2e/kit/browser.ts';

const wide = { width: 1280, height: 860 };
const alone = /(?:failing-provider|layout)\.spec\.ts$/;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/kit/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  // A function is loaded on its first call.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: 'list',
  use: {
    launchOptions: await browserLaunch(),
    // Traces of tests that pass only cost time; `--trace on` makes one of a test that fails.
    screenshot: 'only-on-failure',
    colorScheme: 'light',
    // Colours that are still fading in would be measured as too pale.
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    { name: 'wide', use: { viewport: wide }, testIgnore: alone },
    // Readers come by phone; what staff do is done once.
    {
      name: 'phone',
      grep: /@phone/,
      use: { viewport: { width: 360, height: 740 } },
    },
    // What makes the provider fail would fail the others' mails, too; and what others send moves lists.
    {
      name: 'alone',
      testMatch: alone,
      use: { viewport: wide },
      workers: 1,
      dependencies: ['wide', 'phone'],
    },
  ],
});
