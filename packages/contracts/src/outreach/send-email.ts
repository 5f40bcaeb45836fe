import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { deliveryReport, idempotencyHeaders } from './delivery-report.ts';
import { saysNothing, saysSomething } from './mail-body.ts';
import { sendingErrors, sendingFields, subject } from './sending-fields.ts';

const body = z
  .strictObject({
    ...sendingFields,
    subject,
    html: z.string().optional(),
    text: z.string().optional(),
  })
  .refine(saysSomething, saysNothing);

export const sendEmail = defineEndpoint({
  id: 'sendEmail',
  function: 'sendEmail',
  method: 'POST',
  path: '/outreach/send-email',
  auth: { kind: 'staff', roles: ['admin', 'outreach'], checkRevoked: true },
  rateLimit: { name: 'send-email', perMinute: 25 },
  heading: 'Email Sending',
  summary: 'Send individual email',
  description: 'Sends one mail to up to 1,000 recipients, each in a message of their own.',
  headers: idempotencyHeaders,
  body,
  response: deliveryReport,
  errors: sendingErrors,
});

export type SendEmailRequest = RequestOf<typeof sendEmail>;
export type SendEmailResponse = ResponseOf<typeof sendEmail>;
