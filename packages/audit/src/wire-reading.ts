import {
  addressHasher,
  addressHashKey,
  dynamoDocumentClient,
  powertoolsLog,
  powertoolsMetrics,
} from '@distronation/common/adapters';
import { firebaseSignInFrom } from '@distronation/common/firebase';
import { createEndpoint } from '@distronation/common/http';
import { dynamoAuditReader } from './adapters/dynamo-audit-reader.ts';
import { readingEnvironment } from './env.ts';

const env = readingEnvironment();
const log = powertoolsLog('audit');

export const reading = {
  reader: dynamoAuditReader(
    { client: dynamoDocumentClient(), table: env.AUDIT_TABLE },
    addressHasher(addressHashKey(env)),
  ),
};

export const staffEndpoint = createEndpoint({
  allowedOrigins: env.CORS_ALLOWED_ORIGINS,
  log,
  metrics: powertoolsMetrics(),
  now: () => new Date(),
  authenticate: firebaseSignInFrom(env, log),
});
