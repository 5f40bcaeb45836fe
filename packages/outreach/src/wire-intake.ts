import { secretsManagerClient, secretValues } from '@distronation/common/adapters';
import { wireSettlement } from '@distronation/delivery';
import {
  applyToConsent,
  countEvents,
  receiveSesEvent,
  receiveWebhook,
  recordEvent,
  settleFromEvent,
  wireEventStore,
  type ConsentChanges,
} from '@distronation/tracking';
import { blockAsOf, optOutAsOf } from '@distronation/unsubscribe-utils';
import * as z from 'zod';
import { byProvider, byRecipient, reportOf } from './reported-by.ts';
import { consent, env, metrics } from './wire.ts';

const secrets = secretValues({
  client: secretsManagerClient(),
  secretName: env.SECRETS_MANAGER_SECRET_NAME,
  schema: z.object({ MAILGUN_WEBHOOK_SIGNING_KEY: z.string().min(1) }),
  environment: { MAILGUN_WEBHOOK_SIGNING_KEY: env.MAILGUN_WEBHOOK_SIGNING_KEY },
});

/** As of the event: one that comes late does not outweigh what was chosen since. */
const consentChanges: ConsentChanges = {
  async block(ctx, address, reason, event) {
    const how = { action: 'consent.block', reason, ...reportOf(event) } as const;
    const change = { address, apply: blockAsOf(event.at, reason), ...how };
    await consent.changeConsent(byProvider(ctx, event), change);
  },
  async optOut(ctx, address, topics, event) {
    const how = { action: 'consent.unsubscribe', ...reportOf(event) } as const;
    const change = { address, apply: optOutAsOf(event.at, topics), ...how };
    await consent.changeConsent(byRecipient(ctx, event), change);
  },
};

const store = wireEventStore({ mailTable: env.MAIL_TABLE, guardTable: env.GUARD_TABLE });
const { settle, findCampaign } = wireSettlement(env.MAIL_TABLE);

/** What is done with an event, however it was heard of. */
export const intake = {
  store,
  record: recordEvent({ store, findCampaign }),
  applyToConsent: applyToConsent(consentChanges),
  settle: settleFromEvent(settle),
};

/** What is fetched by hand later is not counted: it would stand under the wrong hour. */
const counted = { ...intake, record: countEvents(intake.record, metrics) };

export const hearMailgun = receiveWebhook({
  ...counted,
  signingKey: async () => (await secrets()).MAILGUN_WEBHOOK_SIGNING_KEY,
  maxAgeMs: env.MAILGUN_WEBHOOK_MAX_AGE_HOURS * 3_600_000,
  now: consent.now,
});

export const hearSes = receiveSesEvent(counted);
