import { createHash } from 'node:crypto';
import { DomainError, type Clock, type Ctx } from '@distronation/common';
import type { WebhookRequest, WebhookResponse } from '@distronation/contracts';
import { applyOnce, type EventEffects } from './apply-once.ts';
import { readMailgunEvent } from './mailgun-event.ts';
import { isSignedBy } from './mailgun-signature.ts';
import type { RecordEvent } from './record-event.ts';

interface Deps extends EventEffects {
  signingKey: () => Promise<string>;
  record: RecordEvent;
  /** Wider than the eight hours over which Mailgun repeats a webhook. */
  maxAgeMs: number;
  now: Clock;
}

/** The signature covers the token and not the body, so each token is good for one body only: it is
 *  consumed with the event, before the event has any effect. */
export const receiveWebhook =
  ({ signingKey, record, maxAgeMs, now, ...effects }: Deps) =>
  async (ctx: Ctx, { body }: WebhookRequest): Promise<WebhookResponse> => {
    const { signature, 'event-data': data } = body;
    const age = now().getTime() - Number(signature.timestamp) * 1000;
    if (!isSignedBy(await signingKey(), signature) || Math.abs(age) > maxAgeMs) {
      throw new DomainError('invalid_signature');
    }
    const bodyHash = createHash('sha256').update(JSON.stringify(data)).digest('hex');
    const { event, recorded } = await record(readMailgunEvent(data), {
      token: signature.token,
      bodyHash,
    });
    if (recorded === 'reused') throw new DomainError('invalid_signature');
    await applyOnce(effects)(ctx, event, recorded);
    return {
      message: 'Webhook processed successfully',
      eventId: data.id,
      eventType: data.event,
    };
  };
