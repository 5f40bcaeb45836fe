import {
  dynamoDocumentClient,
  dynamoRateLimiter,
  powertoolsMetrics,
} from '@distronation/common/adapters';
import { firebaseSignInFrom } from '@distronation/common/firebase';
import { createEndpoint } from '@distronation/common/http';
import {
  textFromHtml,
  wireCampaignDelivery,
  wireDelivery,
  wireSenders,
} from '@distronation/delivery';
import { staffEnvironment } from './env.ts';
import { sendOne } from './send-one.ts';
import { campaigns, consent, log } from './wire.ts';
import { peopleIn } from './wire-people.ts';

const { env, audit, now } = consent;
const { deliver, idempotencyKeys } = wireDelivery(consent);
const { ledger, askGate } = wireCampaignDelivery(consent, 'mail');

/** What staff may ask of campaigns. */
export const campaignDesk = {
  ...campaigns,
  readSenders: wireSenders(),
  ledger,
  askGate,
  idempotencyKeys,
  audit,
  peopleIn,
  textFromHtml,
  sendTest: sendOne({ deliver, audit, now }),
};

export const staffEndpoint = createEndpoint({
  allowedOrigins: env.CORS_ALLOWED_ORIGINS,
  log,
  metrics: powertoolsMetrics(),
  now,
  authenticate: firebaseSignInFrom({ ...env, ...staffEnvironment() }, log),
  rateLimiter: dynamoRateLimiter(dynamoDocumentClient(), env.GUARD_TABLE),
});
