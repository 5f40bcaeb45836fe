import {
  addressHasher,
  addressHashKey,
  dynamoAuditLog,
  dynamoDocumentClient,
  powertoolsLog,
  powertoolsMetrics,
} from '@distronation/common/adapters';
import { firebaseAdmin, firebaseSignIn, serviceAccountFrom } from '@distronation/common/firebase';
import { createEndpoint } from '@distronation/common/http';
import { ulid } from 'ulid';
import { dynamoOneAtATime } from './adapters/dynamo-one-at-a-time.ts';
import { firebaseAccounts } from './adapters/firebase-accounts.ts';
import { firebasePasswordLinks } from './adapters/firebase-password-links.ts';
import { environment } from './env.ts';

const env = environment();
const log = powertoolsLog('staff');
const client = dynamoDocumentClient();
const now = () => new Date();

// One reader of the service account for both, which keeps what it has read.
const firebase = {
  projectId: env.FIREBASE_PROJECT_ID,
  emulatorHost: env.FIREBASE_AUTH_EMULATOR_HOST,
  serviceAccount: serviceAccountFrom(env.FIREBASE_SERVICE_ACCOUNT_SECRET),
};
const { auth, ...identityToolkit } = firebaseAdmin(firebase);

export const staff = {
  accounts: firebaseAccounts(
    auth,
    firebasePasswordLinks({ ...identityToolkit, projectId: env.FIREBASE_PROJECT_ID }),
  ),
  oneAtATime: dynamoOneAtATime({ client, table: env.GUARD_TABLE, name: 'staff' }),
  audit: dynamoAuditLog({
    client,
    table: env.AUDIT_TABLE,
    hashAddress: addressHasher(addressHashKey(env)),
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
