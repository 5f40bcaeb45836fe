import {
  dynamoDocumentClient,
  dynamoRateLimiter,
  firebaseSignIn,
} from '@distronation/common/adapters';
import { createEndpoint } from '@distronation/common/http';
import { textFromHtml, wireDelivery } from '@distronation/delivery';
import { ulid } from 'ulid';
import { sendingEnvironment } from './env.ts';
import { consent, env, kit } from './wire.ts';

const { DEFAULT_FROM, SENDING_DOMAINS } = sendingEnvironment();

/** Apart from `wire.ts`, so that the webhook's function carries neither provider nor Firebase. */
export const staffEndpoint = createEndpoint({
  ...kit,
  authenticate: firebaseSignIn({
    projectId: env.FIREBASE_PROJECT_ID,
    emulatorHost: env.FIREBASE_AUTH_EMULATOR_HOST,
    log: kit.log,
  }),
  rateLimiter: dynamoRateLimiter(dynamoDocumentClient(), env.GUARD_TABLE),
});

export const sending = {
  ...wireDelivery(consent),
  audit: consent.audit,
  textFromHtml,
  newId: () => ulid(),
  now: consent.now,
  defaultFrom: DEFAULT_FROM,
  sendingDomains: SENDING_DOMAINS,
};
