import { dynamoDocumentClient, dynamoRateLimiter } from '@distronation/common/adapters';
import { firebaseSignIn, serviceAccountFrom } from '@distronation/common/firebase';
import { createEndpoint } from '@distronation/common/http';
import { staffEnvironment } from './env.ts';
import { env, kit } from './wire.ts';

const { FIREBASE_SERVICE_ACCOUNT_SECRET } = staffEnvironment();

/** Apart from `wire.ts`, so that the webhook's function does not carry Firebase. */
export const staffEndpoint = createEndpoint({
  ...kit,
  authenticate: firebaseSignIn({
    projectId: env.FIREBASE_PROJECT_ID,
    emulatorHost: env.FIREBASE_AUTH_EMULATOR_HOST,
    serviceAccount: serviceAccountFrom(FIREBASE_SERVICE_ACCOUNT_SECRET),
    log: kit.log,
  }),
  rateLimiter: dynamoRateLimiter(dynamoDocumentClient(), env.GUARD_TABLE),
});
