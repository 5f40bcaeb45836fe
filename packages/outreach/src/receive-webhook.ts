import { createHash } from 'node:crypto';
import { DomainError, type Clock, type Ctx } from '@distronation/common';
import type { WebhookRequest, WebhookResponse } from '@distronation/contracts';
import { readMailgunEvent } from './mailgun-event.ts';
import { isSignedBy } from './mailgun-signature.ts';
import type { ApplyToConsent, WebhookTokens } from './ports.ts';
import type { SettleFromEvent } from './settle-from-event.ts';

interface Deps {
  signingKey: () => Promise<string>;
  tokens: WebhookTokens;
  applyToConsent: ApplyToConsent;
  settle: SettleFromEvent;
  /** Wider than the eight hours over which Mailgun repeats a webhook. */
  maxAgeMs: number;
  now: Clock;
}

/** The signature covers the token and not the body, so each token is good for one body only. The
 *  consent is changed before the event is kept: a crash in between has Mailgun repeat it. */
export const receiveWebhook =
  ({ signingKey, tokens, applyToConsent, settle, maxAgeMs, now }: Deps) =>
  async (ctx: Ctx, { body }: WebhookRequest): Promise<WebhookResponse> => {
    const { signature, 'event-data': data } = body;
    const age = now().getTime() - Number(signature.timestamp) * 1000;
    if (!isSignedBy(await signingKey(), signature) || Math.abs(age) > maxAgeMs) {
      throw new DomainError('invalid_signature');
    }
    const bodyHash = createHash('sha256').update(JSON.stringify(data)).digest('hex');
    const seen = await tokens.check(signature.token, bodyHash);
    if (seen === 'reused') throw new DomainError('invalid_signature');
    if (seen === 'new') {
      const event = readMailgunEvent(data);
      await applyToConsent(ctx, event);
      await settle(event);
      await tokens.record(event, signature.token, bodyHash);
    }
    return {
      message: 'Webhook processed successfully',
      eventId: data.id,
      eventType: data.event,
    };
  };
