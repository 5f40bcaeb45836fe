import { createHmac, randomBytes } from 'node:crypto';
import { createEndpoint } from '@distronation/common/http';
import { invoke, testKit } from '@distronation/common/testing';
import { webhook as contract } from '@distronation/contracts';
import { applyToConsent } from '../intake/apply-to-consent.ts';
import type { SettleDelivery } from '../ports.ts';
import { receiveWebhook } from '../intake/receive-webhook.ts';
import { recordEvent, type RecordEvent } from '../intake/record-event.ts';
import { settleFromEvent } from '../intake/settle-from-event.ts';
import { memoryConsentChanges } from './memory-consent-changes.ts';
import { memoryEventStore } from './memory-event-store.ts';

const signingKey = 'signing-key';
const now = new Date('2026-11-01T09:00:00.000Z');

export const sign = (at = now, token = randomBytes(25).toString('hex'), key = signingKey) => {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac('sha256', key)
    .update(timestamp + token)
    .digest('hex');
  return { timestamp, token, signature };
};

/** The webhook over memory. `attempts` holds the id of every event that got as far as the store. */
export const webhookFixture = ({ maxAgeHours = 12 } = {}) => {
  const store = memoryEventStore();
  const consent = memoryConsentChanges();
  const settled: Parameters<SettleDelivery>[0][] = [];
  const attempts: string[] = [];
  const keep = recordEvent({ store, findCampaign: async () => undefined });
  const record: RecordEvent = (event, token) => {
    attempts.push(event.id);
    return keep(event, token);
  };
  const intake = {
    record,
    store,
    applyToConsent: applyToConsent(consent),
    settle: settleFromEvent(async (message) => void settled.push(message)),
  };
  const receive = receiveWebhook({
    ...intake,
    signingKey: async () => signingKey,
    maxAgeMs: maxAgeHours * 3_600_000,
    now: () => now,
  });
  const handler = createEndpoint(testKit({ now: () => now }))(contract, receive);
  const postBody = (body: unknown, type = 'application/json') =>
    invoke(handler, { body, headers: { 'Content-Type': type } });
  const post = (event: object, signature: object = sign()) =>
    postBody({ signature, 'event-data': event });
  const postForm = (fields: Record<string, string>) =>
    postBody(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded');
  return {
    handler,
    intake,
    post,
    postBody,
    postForm,
    kept: store.kept,
    attempts,
    consent,
    settled,
    now,
  };
};
