import { dynamoDocumentClient, dynamoRateLimiter } from '@distronation/common/adapters';
import { firebaseSignInFrom } from '@distronation/common/firebase';
import { createEndpoint } from '@distronation/common/http';
import { staffEnvironment } from './env.ts';
import { env, kit } from './wire.ts';

/** Apart from `wire.ts`, so that the webhook's function does not carry Firebase. */
export const staffEndpoint = createEndpoint({
  ...kit,
  authenticate: firebaseSignInFrom({ ...env, ...staffEnvironment() }, kit.log),
  rateLimiter: dynamoRateLimiter(dynamoDocumentClient(), env.GUARD_TABLE),
});
