import { createHmac, randomBytes } from 'node:crypto';
import { createEndpoint } from '@distronation/common/http';
import { invoke, testKit } from '@distronation/common/testing';
import { webhook as contract } from '@distronation/contracts';
import { applyToConsent } from '../apply-to-consent.ts';
import type { DeliveryEvent, Recorded, SettleDelivery, WebhookTokens } from '../ports.ts';
import { receiveWebhook } from '../receive-webhook.ts';
import { settleFromEvent } from '../settle-from-event.ts';
import { memoryConsentChanges } from './memory-consent-changes.ts';

const signingKey = 'signing-key';
const now = new Date('2026-11-01T09:00:00.000Z');

/** The event store's promises, kept in memory. */
const memoryEvents = () => {
  const events = new Map<string, DeliveryEvent>();
  const applied = new Set<string>();
  const used = new Map<string, string>();
  const record = async (event: DeliveryEvent): Promise<Recorded> => {
    if (applied.has(event.id)) return 'applied';
    const recorded = events.has(event.id) ? 'unapplied' : 'new';
    events.set(event.id, event);
    return recorded;
  };
  const tokens: WebhookTokens = {
    async record(event, token, bodyHash) {
      if ((used.get(token) ?? bodyHash) !== bodyHash) return 'reused';
      used.set(token, bodyHash);
      return record(event);
    },
  };
  return { tokens, events, markApplied: async ({ id }: DeliveryEvent) => void applied.add(id) };
};

export const sign = (at = now, token = randomBytes(25).toString('hex'), key = signingKey) => {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac('sha256', key)
    .update(timestamp + token)
    .digest('hex');
  return { timestamp, token, signature };
};

export const webhookFixture = () => {
  const { tokens, events, markApplied } = memoryEvents();
  const consent = memoryConsentChanges();
  const settled: Parameters<SettleDelivery>[0][] = [];
  const receive = receiveWebhook({
    signingKey: async () => signingKey,
    tokens,
    events: { markApplied },
    applyToConsent: applyToConsent(consent),
    settle: settleFromEvent(async (message) => void settled.push(message)),
    maxAgeMs: 12 * 3_600_000,
    now: () => now,
  });
  const handler = createEndpoint(testKit({ now: () => now }))(contract, receive);
  const post = (event: object, signature = sign()) =>
    invoke(handler, { body: { signature, 'event-data': event } });
  return { handler, post, events, consent, settled, now };
};
