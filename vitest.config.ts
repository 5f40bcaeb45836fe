import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { modes } from './tests/cloud/modes.ts';

/** The same tests, run against a cloud for each way of sending. */
const journeys = Object.keys(modes).map((name): TestProjectInlineConfiguration => ({
  test: {
    name,
    // One provider is enough for what Postman asks, and only Mailgun lists its events.
    include: [
      'tests/journeys/*.test.ts',
      ...(name === 'mailgun' ? ['tests/{mailgun,postman}/*.test.ts'] : []),
    ],
    globalSetup: ['tests/cloud/setup.ts'],
    // They share one cloud, and some switch its faults on.
    fileParallelism: false,
    testTimeout: 45_000,
    hookTimeout: 120_000,
  },
}));

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.ts',
            'apps/*/src/**/*.test.{ts,tsx}',
            'tests/*/*.test.ts',
          ],
          exclude: ['tests/{journeys,mailgun,postman,stores}/**', '**/node_modules/**'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'stores',
          include: ['tests/stores/*.test.ts'],
          globalSetup: ['tests/cloud/setup.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'local-cloud',
          include: ['apps/local-cloud/integration/**/*.test.ts'],
        },
      },
      ...journeys,
    ],
  },
});
