import {
  dynamoDocumentClient,
  dynamoRateLimiter,
  firebaseSignIn,
} from '@distronation/common/adapters';
import { createEndpoint } from '@distronation/common/http';
import { env, kit } from './wire.ts';

/** Apart from `wire.ts`, so that the webhook's function does not carry Firebase. */
export const staffEndpoint = createEndpoint({
  ...kit,
  authenticate: firebaseSignIn({
    projectId: env.FIREBASE_PROJECT_ID,
    emulatorHost: env.FIREBASE_AUTH_EMULATOR_HOST,
    log: kit.log,
  }),
  rateLimiter: dynamoRateLimiter(dynamoDocumentClient(), env.GUARD_TABLE),
});
