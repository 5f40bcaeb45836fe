import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { emailAddress, headerText } from '../fields.ts';
import { topics } from '../topic-list.ts';
import { topic } from '../topics.ts';
import { linkToken } from './unsubscribe.ts';

/** Kept in the audit record for good, where no address may stand. */
const whyStaff = headerText('reason', 200).refine(
  (text) => !text.includes('@'),
  'reason must not hold an address',
);

export const addContact = defineEndpoint({
  id: 'addContact',
  function: 'financial-addContactHandler',
  method: 'POST',
  path: '/financial/add-contact',
  auth: { kind: 'staff-or-link', roles: ['admin', 'finance', 'outreach'] },
  summary: 'Subscribe a contact again',
  description:
    'For staff, who may give a `reason` for the record, or for the recipient: `data` then carries the token of a mail sent to that address.',
  body: z.strictObject({
    email: emailAddress('email'),
    topics: z.array(topic).min(1).max(topics.length).optional(),
    data: linkToken.optional(),
    reason: whyStaff.optional(),
  }),
  response: z.object({
    message: z.string(),
    data: z.object({ topics: z.partialRecord(topic, z.enum(['OPT_IN', 'OPT_OUT'])) }),
  }),
  errors: {
    invalid_link: { status: 400, message: 'This unsubscribe link is not valid or has expired' },
    recipient_blocked: {
      status: 409,
      message: 'Mail to this address bounced or was reported as spam, so it stays blocked',
    },
  },
});

export type AddContactRequest = RequestOf<typeof addContact>;
export type AddContactResponse = ResponseOf<typeof addContact>;
