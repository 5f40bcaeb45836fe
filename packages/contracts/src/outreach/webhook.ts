import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { readWebhookForm } from './webhook-form.ts';

const signature = z.object({
  timestamp: z.string().regex(/^\d{1,12}$/),
  token: z.string().min(1).max(100),
  signature: z.string().regex(/^[0-9a-f]{64}$/i),
});

const endOfYear9999 = 253_402_300_799;

/** An event as Mailgun's webhooks carry it and its Events API lists it. Only what no event can do
 *  without is asked for: Mailgun adds fields without notice, and none may be lost for one of them. */
export const mailgunEvent = z.looseObject({
  event: z.string().min(1).max(64),
  /** Unique within a day. */
  id: z.string().min(1).max(128),
  /** Epoch seconds, with a fraction. */
  timestamp: z.number().positive().max(endOfYear9999),
  recipient: z.string().max(320).nullish(),
});

export const webhook = defineEndpoint({
  id: 'webhook',
  function: 'webhookHandler',
  method: 'POST',
  path: '/outreach/webhook',
  auth: { kind: 'provider' },
  heading: 'Webhooks',
  summary: 'Mailgun webhook endpoint',
  description:
    'Receives Mailgun events, server to server; the signature is the authentication. A form holds both fields as JSON texts, or is flat as those of older webhooks are.',
  body: z.object({ signature, 'event-data': mailgunEvent }),
  bodyFormats: ['json', 'form'],
  fromForm: readWebhookForm,
  response: z.object({ message: z.string(), eventId: z.string(), eventType: z.string() }),
  errors: { invalid_signature: { status: 401, message: 'Invalid webhook signature' } },
});

export type WebhookRequest = RequestOf<typeof webhook>;
export type WebhookResponse = ResponseOf<typeof webhook>;
export type MailgunEvent = z.infer<typeof mailgunEvent>;
