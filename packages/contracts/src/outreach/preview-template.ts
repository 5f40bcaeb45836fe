import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { topic } from '../topics.ts';
import {
  templateName,
  templateSendingErrors,
  templateVariables,
  templateVersion,
} from './template-fields.ts';

export const previewTemplate = defineEndpoint({
  id: 'previewTemplate',
  function: 'templates',
  method: 'POST',
  path: '/outreach/templates/{name}/preview',
  auth: { kind: 'staff', roles: ['admin', 'outreach'] },
  summary: 'Show what a template makes of its variables',
  description:
    'Answers with what send-template-email would send, and sends nothing. The unsubscribe link leads nowhere.',
  params: z.object({ name: templateName('name') }),
  body: z.strictObject({
    version: templateVersion.optional(),
    templateVariables: templateVariables.default({}),
    topic: topic.default('outreach'),
  }),
  response: z.object({
    data: z.object({
      version: z.string(),
      subject: z.string().optional(),
      html: z.string(),
      text: z.string(),
    }),
  }),
  errors: templateSendingErrors,
});

export type PreviewTemplateRequest = RequestOf<typeof previewTemplate>;
export type PreviewTemplateResponse = ResponseOf<typeof previewTemplate>;
