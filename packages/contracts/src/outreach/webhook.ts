import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';

const signature = z.object({
  timestamp: z.string().regex(/^\d{1,12}$/),
  token: z.string().min(1).max(100),
  signature: z.string().regex(/^[0-9a-f]{64}$/i),
});

/** Mailgun sends null, and now and then another type, where it has nothing to say. An event must not
 *  be lost for a field that is beside its point. */
const beside = <T extends z.ZodType>(field: T) => field.nullish().catch(undefined);

// Mailgun adds fields without notice, so unknown ones are kept as they come.
const eventData = z.looseObject({
  event: z.string().min(1).max(64),
  id: z.string().min(1).max(128),
  timestamp: z.number().positive(),
  recipient: z.string().max(320).nullish(),
  severity: beside(z.enum(['permanent', 'temporary'])),
  reason: beside(z.string()),
  message: beside(
    z.looseObject({ headers: beside(z.looseObject({ 'message-id': beside(z.string()) })) }),
  ),
  tags: beside(z.array(z.string())),
  'user-variables': beside(z.record(z.string(), z.unknown())),
});

export const webhook = defineEndpoint({
  id: 'webhook',
  function: 'webhookHandler',
  method: 'POST',
  path: '/outreach/webhook',
  auth: { kind: 'provider' },
  summary: 'Mailgun webhook endpoint',
  description: 'Receives Mailgun events, server to server; the signature is the authentication.',
  body: z.object({ signature, 'event-data': eventData }),
  response: z.object({ message: z.string(), eventId: z.string(), eventType: z.string() }),
  errors: { invalid_signature: { status: 401, message: 'Invalid webhook signature' } },
});

export type WebhookRequest = RequestOf<typeof webhook>;
export type WebhookResponse = ResponseOf<typeof webhook>;
export type MailgunEvent = z.infer<typeof eventData>;
