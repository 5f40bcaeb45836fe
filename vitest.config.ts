import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import type { modes } from './tests/cloud/modes.ts';

type Mode = keyof typeof modes;

/** Where SES's own headers stand in a mail in the place of ours. */
const aboutHeaders =
  '{coming-back,contact-list,departures,lives,mailto,one-mail,preferences,template-mail}';
/** Where another provider gives other answers. */
const aboutProviders = '{campaigns,campaign-troubles,never-twice}';

/** What another way of sending could change is tried with each, the rest with one of them. */
const filesOf: Record<Mode, string[]> = {
  mailgun: ['tests/{journeys,mailgun,postman}/*.test.ts'],
  'ses-own-headers': [
    `tests/journeys/${aboutHeaders}.test.ts`,
    `tests/journeys/${aboutProviders}.test.ts`,
  ],
  'ses-list-management': [`tests/journeys/${aboutHeaders}.test.ts`],
};

/** The same tests, run against a cloud for each way of sending. */
const journeys = Object.entries(filesOf).map(([name, include]): TestProjectInlineConfiguration => ({
  test: {
    name,
    include,
    globalSetup: ['tests/cloud/setup.ts'],
    // They share one cloud, and some switch its faults on.
    fileParallelism: false,
    testTimeout: 45_000,
    hookTimeout: 120_000,
  },
}));

export default defineConfig({
  test: {
    // By default a core is left idle, which of two is half.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.ts',
            'apps/*/src/**/*.test.{ts,tsx}',
            'apps/crm/{integration,plugins}/*.test.ts',
            'tests/*/*.test.ts',
          ],
          exclude: ['tests/{journeys,mailgun,postman,stores}/**', '**/node_modules/**'],
          setupFiles: ['tests/properties/seed.ts'],
          testTimeout: 20_000,
          // Some start a program, or unpack what one made, before their tests.
          hookTimeout: 60_000,
          // They keep nothing outside themselves; to load every module anew for each file takes longer
          // than the tests.
          isolate: false,
          pool: 'threads',
        },
      },
      {
        test: {
          name: 'stores',
          include: ['tests/stores/*.test.ts'],
          globalSetup: ['tests/cloud/setup.ts'],
          // DynamoDB on a busy machine needs half a minute for a thousand questions.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'local-cloud',
          include: ['apps/local-cloud/integration/**/*.test.ts'],
          // Whole programs start and end in them, which on a busy machine takes more than a minute.
          testTimeout: 180_000,
          hookTimeout: 30_000,
        },
      },
      ...journeys,
    ],
  },
});
