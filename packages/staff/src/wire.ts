import {
  addressHasher,
  dynamoAuditLog,
  dynamoDocumentClient,
  powertoolsLog,
  powertoolsMetrics,
  secretsManagerClient,
  secretValues,
} from '@distronation/common/adapters';
import { firebaseAdmin, firebaseSignIn, serviceAccountFrom } from '@distronation/common/firebase';
import { createEndpoint } from '@distronation/common/http';
import { ulid } from 'ulid';
import * as z from 'zod';
import { dynamoOneAtATime } from './adapters/dynamo-one-at-a-time.ts';
import { firebaseAccounts } from './adapters/firebase-accounts.ts';
import { firebasePasswordLinks } from './adapters/firebase-password-links.ts';
import { environment } from './env.ts';

const env = environment();
const log = powertoolsLog('staff');
const client = dynamoDocumentClient();
const now = () => new Date();

const firebase = {
  projectId: env.FIREBASE_PROJECT_ID,
  emulatorHost: env.FIREBASE_AUTH_EMULATOR_HOST,
  serviceAccount: serviceAccountFrom(env.FIREBASE_SERVICE_ACCOUNT_SECRET),
};
const { auth, ...identityToolkit } = firebaseAdmin(firebase);

const secrets = secretValues({
  client: secretsManagerClient(),
  secretName: env.SECRETS_MANAGER_SECRET_NAME,
  schema: z.object({ ADDRESS_HASH_KEY: z.string().min(32) }),
  environment: { ADDRESS_HASH_KEY: env.ADDRESS_HASH_KEY },
});

export const staff = {
  accounts: firebaseAccounts(
    auth,
    firebasePasswordLinks({ ...identityToolkit, projectId: env.FIREBASE_PROJECT_ID }),
  ),
  oneAtATime: dynamoOneAtATime({ client, table: env.GUARD_TABLE, name: 'staff' }),
  audit: dynamoAuditLog({
    client,
    table: env.AUDIT_TABLE,
    hashAddress: addressHasher(async () => (await secrets()).ADDRESS_HASH_KEY),
  }),
  newUid: () => ulid(),
  now,
  emailDomain: env.STAFF_EMAIL_DOMAIN,
};

export const staffEndpoint = createEndpoint({
  allowedOrigins: env.CORS_ALLOWED_ORIGINS,
  log,
  metrics: powertoolsMetrics(),
  now,
  authenticate: firebaseSignIn({ ...firebase, log }),
});
