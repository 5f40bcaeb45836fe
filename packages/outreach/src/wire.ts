import {
  dynamoDocumentClient,
  powertoolsLog,
  secretsManagerClient,
  secretValues,
} from '@distronation/common/adapters';
import { wireSettlement } from '@distronation/delivery';
import { admitNobody, createEndpoint } from '@distronation/common/http';
import { block, optOut, optOutOfAll, wireConsent } from '@distronation/unsubscribe-utils';
import * as z from 'zod';
import { dynamoEventStore } from './adapters/dynamo-event-store.ts';
import { applyToConsent } from './apply-to-consent.ts';
import { settleFromEvent } from './settle-from-event.ts';
import { environment } from './env.ts';
import type { ConsentChanges } from './ports.ts';

export const env = environment();
export const log = powertoolsLog('outreach');
export const consent = wireConsent();

export const kit = { allowedOrigins: env.CORS_ALLOWED_ORIGINS, log, now: consent.now };

export const publicEndpoint = createEndpoint({ ...kit, authenticate: admitNobody });

const secrets = secretValues({
  client: secretsManagerClient(),
  secretName: env.SECRETS_MANAGER_SECRET_NAME,
  schema: z.object({ MAILGUN_WEBHOOK_SIGNING_KEY: z.string().min(1) }),
  environment: { MAILGUN_WEBHOOK_SIGNING_KEY: env.MAILGUN_WEBHOOK_SIGNING_KEY },
});

const consentChanges: ConsentChanges = {
  async block(ctx, address, reason, { provider }) {
    const how = { action: 'consent.block', method: `${provider}_event`, reason };
    await consent.changeConsent(ctx, { address, apply: block(reason), ...how });
  },
  async optOut(ctx, address, topics, { provider }) {
    const apply = topics === 'all' ? optOutOfAll : optOut(...topics);
    const how = { action: 'consent.unsubscribe', method: `${provider}_event` };
    await consent.changeConsent(ctx, { address, apply, ...how });
  },
};

const events = dynamoEventStore({
  client: dynamoDocumentClient(),
  mailTable: env.MAIL_TABLE,
  guardTable: env.GUARD_TABLE,
});

export const intake = {
  events,
  tokens: events.tokens,
  applyToConsent: applyToConsent(consentChanges),
  settle: settleFromEvent(wireSettlement(env.MAIL_TABLE)),
  signingKey: async () => (await secrets()).MAILGUN_WEBHOOK_SIGNING_KEY,
  maxAgeMs: env.MAILGUN_WEBHOOK_MAX_AGE_HOURS * 3_600_000,
  now: consent.now,
};
