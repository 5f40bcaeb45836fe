import { createHmac, randomBytes } from 'node:crypto';
import { createEndpoint } from '@distronation/common/http';
import { invoke, testKit } from '@distronation/common/testing';
import { webhook as contract } from '@distronation/contracts';
import { applyToConsent } from '../apply-to-consent.ts';
import type { DeliveryEvent, SettleDelivery, WebhookTokens } from '../ports.ts';
import { receiveWebhook } from '../receive-webhook.ts';
import { settleFromEvent } from '../settle-from-event.ts';
import { memoryConsentChanges } from './memory-consent-changes.ts';

const signingKey = 'signing-key';
const now = new Date('2026-11-01T09:00:00.000Z');

const memoryTokens = () => {
  const events = new Map<string, DeliveryEvent>();
  const used = new Map<string, string>();
  const tokens: WebhookTokens = {
    async check(token, bodyHash) {
      const known = used.get(token);
      if (known === undefined) return 'new';
      return known === bodyHash ? 'repeated' : 'reused';
    },
    async record(event, token, bodyHash) {
      if (used.has(token) || events.has(event.id)) return 'repeated';
      used.set(token, bodyHash);
      events.set(event.id, event);
      return 'recorded';
    },
  };
  return { tokens, events };
};

export const sign = (at = now, token = randomBytes(25).toString('hex'), key = signingKey) => {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac('sha256', key)
    .update(timestamp + token)
    .digest('hex');
  return { timestamp, token, signature };
};

export const webhookFixture = () => {
  const { tokens, events } = memoryTokens();
  const consent = memoryConsentChanges();
  const settled: Parameters<SettleDelivery>[0][] = [];
  const receive = receiveWebhook({
    signingKey: async () => signingKey,
    tokens,
    applyToConsent: applyToConsent(consent),
    settle: settleFromEvent(async (message) => void settled.push(message)),
    maxAgeMs: 12 * 3_600_000,
    now: () => now,
  });
  const handler = createEndpoint(testKit({ now: () => now }))(contract, receive);
  const post = (event: object, signature = sign()) =>
    invoke(handler, { body: { signature, 'event-data': event } });
  return { post, events, consent, settled, now };
};
