import {
  addressHasher,
  dynamoDocumentClient,
  powertoolsLog,
  powertoolsMetrics,
  secretsManagerClient,
  secretValues,
} from '@distronation/common/adapters';
import { firebaseSignIn } from '@distronation/common/firebase';
import { createEndpoint } from '@distronation/common/http';
import * as z from 'zod';
import { dynamoAuditReader } from './adapters/dynamo-audit-reader.ts';
import { readingEnvironment } from './env.ts';

const env = readingEnvironment();
const log = powertoolsLog('audit');

const secrets = secretValues({
  client: secretsManagerClient(),
  secretName: env.SECRETS_MANAGER_SECRET_NAME,
  schema: z.object({ ADDRESS_HASH_KEY: z.string().min(32) }),
  environment: { ADDRESS_HASH_KEY: env.ADDRESS_HASH_KEY },
});

export const reading = {
  reader: dynamoAuditReader(
    { client: dynamoDocumentClient(), table: env.AUDIT_TABLE },
    addressHasher(async () => (await secrets()).ADDRESS_HASH_KEY),
  ),
};

export const staffEndpoint = createEndpoint({
  allowedOrigins: env.CORS_ALLOWED_ORIGINS,
  log,
  metrics: powertoolsMetrics(),
  now: () => new Date(),
  authenticate: firebaseSignIn({
    projectId: env.FIREBASE_PROJECT_ID,
    emulatorHost: env.FIREBASE_AUTH_EMULATOR_HOST,
    log,
  }),
});
