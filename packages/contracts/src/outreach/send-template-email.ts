import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { deliveryReport, idempotencyHeaders } from './delivery-report.ts';
import { sendingErrors, sendingFields, subject } from './sending-fields.ts';
import {
  templateName,
  templateSendingErrors,
  templateVariables,
  templateVersion,
} from './template-fields.ts';

export const sendTemplateEmail = defineEndpoint({
  id: 'sendTemplateEmail',
  function: 'sendTemplateEmail',
  method: 'POST',
  path: '/outreach/send-template-email',
  auth: { kind: 'staff', roles: ['admin', 'outreach'], checkRevoked: true },
  rateLimit: { name: 'send-template-email', perMinute: 25 },
  heading: 'Email Sending',
  summary: 'Send template-based email',
  description:
    'Fills a stored template, in its active version unless `version` names another, and sends it to up to 1,000 recipients, each in a message of their own. `subject` may be left out where the template has one. A variable that the template needs and `templateVariables` lacks is a problem of the field `templateVariables.<name>`.',
  headers: idempotencyHeaders,
  body: z.strictObject({
    ...sendingFields,
    template: templateName('template'),
    version: templateVersion.optional(),
    subject: subject.optional(),
    templateVariables: templateVariables.default({}),
  }),
  response: deliveryReport,
  errors: {
    ...sendingErrors,
    ...templateSendingErrors,
    template_gone: {
      status: 409,
      message:
        'The template was deleted before everybody was sent to. `data` tells who was; nobody gets it twice.',
    },
  },
});

export type SendTemplateEmailRequest = RequestOf<typeof sendTemplateEmail>;
export type SendTemplateEmailResponse = ResponseOf<typeof sendTemplateEmail>;
