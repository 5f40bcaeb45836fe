import type { OxlintOverride } from 'oxlint';

const testFiles = [
  '**/*.test.{ts,tsx}',
  '**/testing/**',
  'apps/*/{e2e,integration}/**',
  'tests/**',
];

export const codeExceptions: OxlintOverride[] = [
  {
    // A factory counts with all the methods that it returns, a component with its markup.
    files: [
      'packages/*/src/adapters/**',
      'packages/*/src/wire*.ts',
      'packages/unsubscribe/src/data-key-ring.ts',
      'apps/local-cloud/src/**',
      '**/*.tsx',
    ],
    rules: {
      'max-lines-per-function': ['error', { max: 75, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Each holds one small helper, which knows more than the compiler and says why.
    files: [
      'apps/crm/src/public/preferences/preferences-service.ts',
      'apps/crm/src/public/report/report-service.ts',
      'packages/api-client/src/{call-endpoint,client}.ts',
      'packages/common/src/http/parse-request.ts',
      'packages/finance/src/adapters/cloudfront-signer.ts',
      'packages/outreach/src/delivery-report.ts',
      'apps/local-cloud/src/emulators/s3/journal.ts',
      'apps/local-cloud/src/state/json-state.ts',
      'serverless/complete-template.ts',
    ],
    rules: { 'typescript/no-unsafe-type-assertion': 'off' },
  },
  {
    // The warning is about bodies of any size: API Gateway lets no large one through.
    files: ['packages/common/src/http/read-form.ts'],
    rules: { 'typescript/no-deprecated': 'off' },
  },
  {
    // Sent to the browser, or to CloudFront, as it is, and so without types.
    files: ['**/*.js'],
    rules: {
      'typescript/no-unsafe-argument': 'off',
      'typescript/no-unsafe-assignment': 'off',
      'typescript/no-unsafe-call': 'off',
      'typescript/no-unsafe-member-access': 'off',
      'typescript/no-unsafe-return': 'off',
    },
  },
  {
    // The only readers of the environment: one file of each package, and what a person starts.
    files: [
      '**/env.ts',
      '**/*.config.ts',
      'apps/{bench,demo}/**',
      'apps/local-cloud/src/**',
      'scripts/**',
    ],
    rules: { 'node/no-process-env': 'off' },
  },
  {
    files: [
      '**/*.config.ts',
      'serverless/*.ts',
      'tests/*/setup.ts',
      'apps/crm/e2e/**/global-setup.ts',
    ],
    rules: { 'import/no-default-export': 'off' },
  },
  {
    // Programs that a person starts and reads.
    files: ['apps/{bench,demo,local-cloud}/src/**', '**/scripts/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.tsx'],
    rules: { 'unicorn/filename-case': ['error', { cases: { kebabCase: true, pascalCase: true } }] },
  },
  {
    // The list of contacts is drawn anew whenever it is scrolled, so there is nothing to remember.
    files: ['apps/crm/src/features/contacts/list/ContactList.tsx'],
    rules: { 'react/incompatible-library': 'off' },
  },
  {
    // Preact takes `class` and the other attributes as HTML spells them.
    files: ['apps/crm/src/public/**'],
    rules: { 'react/no-unknown-property': 'off' },
  },
  {
    // A `describe` is one long function, matchers such as `expect.any` are typed `any`, and an event
    // of a test holds only what the test is about.
    files: testFiles,
    rules: {
      'max-lines-per-function': 'off',
      'node/no-process-env': 'off',
      'typescript/no-unsafe-argument': 'off',
      'typescript/no-unsafe-assignment': 'off',
      'typescript/no-unsafe-member-access': 'off',
      'typescript/no-unsafe-return': 'off',
      'typescript/no-unsafe-type-assertion': 'off',
    },
  },
  {
    // A fixture of Playwright says by its parameters what it needs, nothing included, and calls `use`.
    files: ['apps/crm/e2e/**'],
    rules: { 'no-empty-pattern': 'off', 'react/rules-of-hooks': 'off' },
  },
];
