import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';

const signature = z.object({
  timestamp: z.string().regex(/^\d{1,12}$/),
  token: z.string().min(1).max(100),
  signature: z.string().regex(/^[0-9a-f]{64}$/i),
});

// Mailgun adds fields without notice, so unknown ones are kept as they come.
const eventData = z.looseObject({
  event: z.string().min(1).max(64),
  id: z.string().min(1).max(128),
  timestamp: z.number().positive(),
  recipient: z.string().max(320).optional(),
  severity: z.enum(['permanent', 'temporary']).optional(),
  reason: z.string().optional(),
  message: z
    .looseObject({ headers: z.looseObject({ 'message-id': z.string().optional() }).optional() })
    .optional(),
  tags: z.array(z.string()).optional(),
  'user-variables': z.record(z.string(), z.unknown()).optional(),
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
