import { webhook as contract, type Topic } from '@distronation/contracts';
import type { Delivery } from '@distronation/local-cloud/people';
import {
  applyToConsent,
  receiveWebhook,
  recordEvent,
  settleFromEvent,
  type ConsentChanges,
} from '@distronation/tracking';
import { blockAsOf, optOut, optOutAsOf } from '@distronation/unsubscribe-utils';
import { changesOfConsent } from '@distronation/unsubscribe-utils/testing';
import { webhookCall } from './colleagues.ts';
import type { PastWorld } from './world.ts';

export const signingKey = 'of the past';

const noOtherParts = { params: undefined, query: undefined, headers: undefined };

/** Hears of what people did, as the product's functions do, and changes what they may be sent. */
export const hearing = (
  { events, consents, findCampaign, clock }: PastWorld,
  topicOf: (campaign: string) => Topic,
) => {
  const change = changesOfConsent(consents, clock);
  const consentChanges: ConsentChanges = {
    async block(ctx, address, reason, { at, sendId = '' }) {
      const actor = { kind: 'system', name: 'mailgun' } as const;
      const how = { action: 'consent.block', method: 'mailgun_event', reason } as const;
      const block = { address, apply: blockAsOf(at, reason), campaign: sendId, ...how };
      await change({ ...ctx, actor }, block);
    },
    async optOut(ctx, address, topics, { at, sendId = '' }) {
      const how = { action: 'consent.unsubscribe', method: 'mailgun_event' } as const;
      await change(ctx, { address, apply: optOutAsOf(at, topics), campaign: sendId, ...how });
    },
  };
  const receive = receiveWebhook({
    store: events,
    record: recordEvent({ store: events, findCampaign }),
    applyToConsent: applyToConsent(consentChanges),
    settle: settleFromEvent(async () => {}),
    signingKey: async () => signingKey,
    maxAgeMs: Number.POSITIVE_INFINITY,
    now: clock,
  });

  return async (delivery: Delivery): Promise<void> => {
    if (delivery.provider !== 'mailgun') throw new Error('All mail of the past went by Mailgun');
    const { recipient, kind, mail, campaign: name } = delivery.event;
    if (kind !== 'unsubscribed') {
      const body = contract.body.parse(delivery.webhook);
      await receive(webhookCall, { body, ...noOtherParts });
      return;
    }
    // By the link in the mail, which is ours.
    const { send_id: campaign = '' } = mail.metadata.variables;
    await change(webhookCall, {
      address: recipient,
      apply: optOut(topicOf(name)),
      action: 'consent.unsubscribe',
      method: 'one_click',
      campaign,
    });
  };
};
