import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { emailAddress, headerText } from '../fields.ts';
import { topics } from '../topic-list.ts';
import { topic } from '../topics.ts';
import { comingBackErrors } from './coming-back.ts';
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
    'For staff, or for the recipient: `data` then carries the token of a mail sent to that address. Staff give a `reason` where the person left or mail to them bounced; a complaint is lifted by the recipient alone. The address comes off the lists of the mail provider too. A pause stays, and no profile is made: `POST /contacts` makes one.',
  body: z.strictObject({
    email: emailAddress('email'),
    topics: z.array(topic).min(1).max(topics.length).optional(),
    data: linkToken.optional(),
    reason: whyStaff.optional(),
  }),
  response: z.object({
    message: z.string(),
    data: z.object({
      topics: z.partialRecord(topic, z.enum(['OPT_IN', 'OPT_OUT'])),
      /** Until when the person wants a rest nevertheless from the topics that can be paused. */
      pausedUntil: z.iso.datetime().optional(),
    }),
  }),
  errors: {
    invalid_link: { status: 400, message: 'This unsubscribe link is not valid or has expired' },
    recipient_erased: {
      status: 409,
      message:
        'The data of this person were erased: only they can subscribe again, by a link of ours',
    },
    ...comingBackErrors,
  },
});

export type AddContactRequest = RequestOf<typeof addContact>;
export type AddContactResponse = ResponseOf<typeof addContact>;
