interface Row {
  room: string;
  /** A path in the repository that need not exist. */
  file: string;
  /** Import statements, all of which pass. */
  allowed: string[];
  /** An import statement, and words of the message that it meets with. */
  banned: [statement: string, message: string][];
}

// The statements of a row share one file, so each binds a name of its own.
const nameFor = (source: string): string => source.replaceAll(/\W/g, '_');
const value = (source: string): string => `import { a as _${nameFor(source)} } from '${source}';`;
const type = (source: string): string =>
  `import type { A as T${nameFor(source)} } from '${source}';`;
const values = (...sources: string[]): string[] => sources.map(value);

/** The table of the architecture, each row with what it lets in and what it keeps out. */
export const importTable: Row[] = [
  {
    room: 'a contract',
    file: 'packages/contracts/src/outreach/example.ts',
    allowed: values('zod', '../endpoint.ts', './send-email.ts'),
    banned: [
      [value('node:crypto'), 'Contracts are data'],
      [value('react'), 'Contracts are data'],
      [value('@distronation/common'), 'Contracts are data'],
    ],
  },
  {
    room: 'the core of common',
    file: 'packages/common/src/example.ts',
    allowed: [type('@distronation/contracts'), ...values('./errors.ts', 'node:crypto')],
    banned: [
      [value('@distronation/contracts'), 'types of the contracts only'],
      [value('zod'), 'Every domain carries this'],
      [value('./adapters/log.ts'), 'Every domain carries this'],
    ],
  },
  {
    room: 'the endpoint kit',
    file: 'packages/common/src/http/example.ts',
    allowed: values('@distronation/contracts', 'zod', '../errors.ts', './respond.ts'),
    banned: [[value('@aws-sdk/client-dynamodb'), 'an SDK belongs in common/adapters']],
  },
  {
    room: 'a use case',
    file: 'packages/outreach/src/example.ts',
    allowed: values(
      '@distronation/contracts',
      '@distronation/common',
      'zod',
      './ports.ts',
      'node:crypto',
    ),
    banned: [
      [value('@aws-sdk/client-sesv2'), 'A use case knows domain words only'],
      [value('mailgun.js'), 'A use case knows domain words only'],
      [value('aws-lambda'), 'A use case knows domain words only'],
      [value('node:process'), 'A use case knows domain words only'],
      [value('@distronation/common/http'), 'A use case knows domain words only'],
      [value('@distronation/delivery'), 'A use case knows domain words only'],
      [value('./adapters/dynamo-event-store.ts'), 'A use case knows domain words only'],
      [value('./wire.ts'), 'given its dependencies'],
      [value('./env.ts'), 'given its dependencies'],
    ],
  },
  {
    room: 'a room of a domain with many verbs',
    file: 'packages/tracking/src/lists/example.ts',
    allowed: values('./list-events.ts', '../ports.ts', '../readings/engage.ts'),
    banned: [
      [value('../upkeep/reclassify.ts'), 'A use case knows domain words only'],
      [value('../adapters/keep-event.ts'), 'A use case knows domain words only'],
      [value('../wire.ts'), 'given its dependencies'],
    ],
  },
  {
    room: 'env.ts',
    file: 'packages/outreach/src/env.ts',
    allowed: values('zod', '@distronation/common/adapters'),
    banned: [[value('./wire.ts'), 'parses the environment']],
  },
  {
    room: 'a public face',
    file: 'packages/outreach/src/index.ts',
    allowed: values('./send-email.ts', './wire.ts'),
    banned: [[value('./adapters/dynamo-event-store.ts'), 'adapters and handlers stay in']],
  },
  {
    room: 'an adapter',
    file: 'packages/delivery/src/adapters/example.ts',
    allowed: [
      ...values('@aws-sdk/client-sesv2', '@distronation/common', '@distronation/common/adapters'),
      type('../ports.ts'),
      type('../deliver.ts'),
      `import { topic, type Topic } from '@distronation/contracts';`,
    ],
    banned: [
      [`import { sendEmail } from '@distronation/contracts';`, 'knows no endpoint'],
      [`import type { SendEmailRequest } from '@distronation/contracts';`, 'knows no endpoint'],
      [value('../deliver.ts'), 'Nothing flows back up'],
      [value('@distronation/unsubscribe-utils'), 'fulfils its own ports'],
      [value('@distronation/common/http'), 'fulfils its own ports'],
      [value('../env.ts'), 'fulfils its own ports'],
    ],
  },
  {
    room: 'a handler',
    file: 'packages/outreach/src/handlers/example.ts',
    allowed: [
      ...values(
        '@distronation/contracts',
        '@distronation/common/http',
        '../example.ts',
        '../wire.ts',
      ),
      `import { queueCtx } from '@distronation/common/adapters';`,
    ],
    banned: [
      [value('../adapters/dynamo-event-store.ts'), 'A handler joins'],
      [value('@aws-sdk/client-sqs'), 'A handler joins'],
      [value('@distronation/delivery'), 'A handler joins'],
      [value('../ports.ts'), 'from wire.ts'],
      [value('../env.ts'), 'from wire.ts'],
      [value('@distronation/common/adapters'), 'from wire.ts'],
    ],
  },
  {
    room: 'wire.ts',
    file: 'packages/finance/src/wire-example.ts',
    allowed: values(
      '@aws-sdk/client-sesv2',
      '@distronation/common/adapters',
      '@distronation/delivery',
      '@distronation/unsubscribe-utils',
      './adapters/example.ts',
      './env.ts',
    ),
    banned: [
      [value('@distronation/outreach'), 'delivery, tracking and unsubscribe-utils only'],
      [value('@distronation/delivery/src/deliver.ts'), 'by a door'],
      [value('../../delivery/src/deliver.ts'), 'by a door'],
      [value('@distronation/delivery/testing'), 'Fakes and fixtures'],
      [value('./handlers/example.ts'), 'never the other way round'],
    ],
  },
  {
    room: 'a handler of the package that is the layer',
    file: 'packages/unsubscribe/src/handlers/example.ts',
    allowed: values('@distronation/unsubscribe-utils', '../wire.ts', '../wire-example.ts'),
    banned: [
      [value('../unsubscribe.ts'), 'The layer holds the use cases'],
      [value('../wishes.ts'), 'The layer holds the use cases'],
      [value('../ports.ts'), 'from wire.ts'],
    ],
  },
  {
    room: 'the client of the API',
    file: 'packages/api-client/src/example.ts',
    allowed: values('@distronation/contracts', 'zod', './client.ts'),
    banned: [
      [value('react'), 'The client runs anywhere'],
      [value('@aws-sdk/client-sesv2'), 'The client runs anywhere'],
      [value('@distronation/outreach'), 'The client runs anywhere'],
    ],
  },
  {
    room: 'a feature of the CRM',
    file: 'apps/crm/src/features/mail/Example.tsx',
    allowed: values(
      '../../ui/Notice.tsx',
      '../../lib/paths.ts',
      '@distronation/contracts',
      './draft.ts',
    ),
    banned: [
      [value('../session/SignInPage.tsx'), 'A feature never imports another'],
      [value('../../features/session/SignInPage.tsx'), 'A feature never imports another'],
      [value('../../app/Router.tsx'), 'The app composes features'],
      [value('@distronation/outreach'), 'The browser speaks to the server'],
      [`import { createClient } from '@distronation/api-client';`, 'There is one client'],
    ],
  },
  {
    room: 'a folder of a feature of the CRM',
    file: 'apps/crm/src/features/mail/compose/Example.tsx',
    allowed: values('../../../ui/Notice.tsx', '../draft.ts', '../sent/rows.ts'),
    banned: [
      [value('../../session/SignInPage.tsx'), 'A feature never imports another'],
      [value('../../../app/Router.tsx'), 'The app composes features'],
    ],
  },
  {
    room: 'a part of the ui',
    file: 'apps/crm/src/ui/theme/example.tsx',
    allowed: values('react', '@mui/material/Button', '@visx/scale', '../Notice.tsx', './tokens.ts'),
    banned: [
      [value('../../lib/paths.ts'), 'as props'],
      [value('../../features/mail/draft.ts'), 'as props'],
      [value('@distronation/contracts'), 'React and the UI kit'],
      [value('react-router'), 'React and the UI kit'],
    ],
  },
  {
    room: "the CRM's lib",
    file: 'apps/crm/src/lib/example.ts',
    allowed: [...values('@distronation/api-client', 'react'), type('../ui/ErrorState.tsx')],
    banned: [
      [value('../ui/ErrorState.tsx'), 'lib renders nothing'],
      [value('../features/mail/draft.ts'), 'below features and app'],
    ],
  },
  {
    room: 'a public page',
    file: 'apps/crm/src/public/example/main.tsx',
    allowed: values('preact', '../../lib/env.ts', '@distronation/contracts'),
    banned: [
      [value('react'), 'a few kilobytes of Preact'],
      [value('@mui/material/Button'), 'a few kilobytes of Preact'],
      [value('../../features/mail/draft.ts'), 'stand alone'],
    ],
  },
  {
    room: 'the local cloud',
    file: 'apps/local-cloud/src/example.ts',
    allowed: values('@distronation/contracts', '@aws-sdk/client-sesv2', 'hono'),
    banned: [[value('@distronation/common/src/errors.ts'), 'by a door']],
  },
  {
    room: 'whatever ships',
    file: 'packages/common/src/adapters/example.ts',
    allowed: values('@aws-sdk/client-dynamodb', '../errors.ts'),
    banned: [[value('@distronation/local-cloud'), 'Nothing that ships']],
  },
  {
    room: 'a unit test',
    file: 'packages/outreach/src/example.test.ts',
    allowed: values('@distronation/common/testing', './testing/fakes.ts', './adapters/example.ts'),
    banned: [[value('@distronation/local-cloud'), 'Nothing that ships']],
  },
  {
    room: 'an integration test',
    file: 'apps/crm/e2e/example.test.ts',
    allowed: values('@distronation/local-cloud', '../src/lib/paths.ts'),
    banned: [[value('../../../packages/outreach/src/send-email.ts'), 'by a door']],
  },
];
