import { digestOf, DomainError, type Clock, type Ctx } from '@distronation/common';
import type { WebhookRequest, WebhookResponse } from '@distronation/contracts';
import { applyOnce, type EventEffects } from './apply-once.ts';
import { readMailgunEvent } from './mailgun-event.ts';
import { isSignedBy, type MailgunSignature } from './mailgun-signature.ts';
import type { RecordEvent } from './record-event.ts';

interface Deps extends EventEffects {
  signingKey: () => Promise<string>;
  record: RecordEvent;
  /** Wider than the eight hours over which Mailgun repeats a webhook. */
  maxAgeMs: number;
  now: Clock;
}

type Guard = Pick<Deps, 'signingKey' | 'maxAgeMs' | 'now'>;

/** The time costs nothing to look at, the key may. */
const isGenuine = async (
  { signingKey, maxAgeMs, now }: Guard,
  signature: MailgunSignature,
): Promise<boolean> => {
  const age = now().getTime() - Number(signature.timestamp) * 1000;
  return Math.abs(age) <= maxAgeMs && isSignedBy(await signingKey(), signature);
};

/** The signature covers the token and not the body, so each token is good for one body only: it is
 *  consumed with the event, before the event has any effect. */
export const receiveWebhook =
  ({ record, signingKey, maxAgeMs, now, ...effects }: Deps) =>
  async (ctx: Ctx, { body }: WebhookRequest): Promise<WebhookResponse> => {
    const { signature, 'event-data': data } = body;
    if (!(await isGenuine({ signingKey, maxAgeMs, now }, signature))) {
      throw new DomainError('invalid_signature');
    }
    const token = { token: signature.token, bodyHash: digestOf(data) };
    const { event, recorded } = await record(readMailgunEvent(data), token);
    if (recorded === 'reused') throw new DomainError('invalid_signature');
    await applyOnce(effects)(ctx, event, recorded);
    return {
      message: 'Webhook processed successfully',
      eventId: data.id,
      eventType: data.event,
    };
  };
