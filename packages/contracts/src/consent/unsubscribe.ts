import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';

/** The token of a mail's unsubscribe link, opaque to everyone but us. */
export const linkToken = z
  .string({ error: 'data is required' })
  .min(1, 'data is required')
  .max(1024);

const page = {
  method: 'GET',
  auth: { kind: 'link' },
  summary: 'Open the unsubscribe page',
  description:
    'Redirects to the confirmation page. Changes nothing: mail scanners open every link.',
  // An absent or broken token, or several, still land on the page, which says so in plain words.
  query: z.object({ data: z.string().optional().catch(undefined) }),
  response: 'redirect',
  errors: {},
} as const;

const oneClick = {
  method: 'POST',
  auth: { kind: 'link' },
  summary: 'Unsubscribe with one click (RFC 8058)',
  description: 'Whoever accepts text/html, as a browser does, gets the answer as a page.',
  query: z.object({ data: linkToken }),
  body: z.object({
    'List-Unsubscribe': z.literal('One-Click', {
      error: 'The body must be List-Unsubscribe=One-Click',
    }),
  }),
  bodyFormats: ['form'],
  response: z.object({ message: z.string() }),
  errors: {
    invalid_link: { status: 400, message: 'This unsubscribe link is not valid or has expired' },
  },
} as const;

const outreach = {
  path: '/outreach/unsubscribe',
  function: 'outreach-unsubscribeHandler',
} as const;
const financial = {
  path: '/financial/unsubscribe',
  function: 'financial-unsubscribeHandler',
} as const;

export const outreachUnsubscribePage = defineEndpoint({
  id: 'outreachUnsubscribePage',
  ...outreach,
  ...page,
});
export const outreachUnsubscribe = defineEndpoint({
  id: 'outreachUnsubscribe',
  ...outreach,
  ...oneClick,
});
export const financialUnsubscribePage = defineEndpoint({
  id: 'financialUnsubscribePage',
  ...financial,
  ...page,
});
export const financialUnsubscribe = defineEndpoint({
  id: 'financialUnsubscribe',
  ...financial,
  ...oneClick,
});

export type UnsubscribePageRequest = RequestOf<typeof outreachUnsubscribePage>;
export type UnsubscribeRequest = RequestOf<typeof outreachUnsubscribe>;
export type UnsubscribeResponse = ResponseOf<typeof outreachUnsubscribe>;
