import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { topic } from '../topics.ts';
import {
  templateContentErrors,
  templateReading,
  templateVariables,
  versionContent,
} from './template-fields.ts';

const { html, subject } = versionContent;

export const previewTemplateContent = defineEndpoint({
  id: 'previewTemplateContent',
  function: 'templates',
  method: 'POST',
  path: '/outreach/template-preview',
  auth: { kind: 'staff', roles: ['admin', 'outreach', 'viewer'] },
  summary: 'Show what the content of a template makes of its variables, before it is kept',
  description:
    'Keeps and sends nothing. A variable that is needed and not given shows its own name, as {{name}}. With `forCampaign` the way out is left away, as a campaign adds one by itself.',
  body: z.strictObject({
    html,
    subject,
    templateVariables: templateVariables.default({}),
    topic: topic.default('outreach'),
    forCampaign: z.boolean().default(false),
  }),
  response: z.object({
    data: z.object({
      variables: templateReading.variables,
      subject: z.string().optional(),
      html: z.string(),
      text: z.string(),
    }),
  }),
  errors: templateContentErrors,
});

export type PreviewTemplateContentRequest = RequestOf<typeof previewTemplateContent>;
export type PreviewTemplateContentResponse = ResponseOf<typeof previewTemplateContent>;
