import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { emailAddress } from '../fields.ts';
import { roles } from '../roles.ts';
import type { SuppressionReason } from '../suppression-reason.ts';
import { topic } from '../topics.ts';
import {
  contact,
  contactConsent,
  contactDifference,
  contactFields,
  contactIdentity,
  contactName,
  contactTag,
  contactTags,
  customId,
  customIds,
  fieldValue,
  suppressed,
} from './contact-fields.ts';

const mayRead = { kind: 'staff', roles } as const;
const mayChange = { kind: 'staff', roles: ['admin', 'finance', 'outreach'] } as const;

const collection = { function: 'contacts', path: '/contacts' } as const;
const one = {
  function: 'contacts',
  path: '/contacts/{email}',
  params: z.object({ email: emailAddress('email') }),
} as const;

const detail = z.object({ contact, consent: contactConsent, suppressed });

const contactNotFound = {
  contact_not_found: { status: 404, message: 'There is no contact with this address' },
} as const;

const contactChanged = {
  contact_changed: {
    status: 409,
    message: 'Somebody has changed this contact since; read it again and repeat the change',
  },
} as const;

export const listContacts = defineEndpoint({
  ...collection,
  id: 'listContacts',
  method: 'GET',
  auth: mayRead,
  summary: 'List contacts',
  description:
    'Those changed last come first. Filters narrow the list together. `next` is the `cursor` of the page that follows; with filters a page may hold few contacts, or none, and yet have a next one.',
  query: z.object({
    limit: z.coerce.number().int().min(1).max(100).default(50),
    cursor: z
      .string()
      .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'cursor must be the `next` of another page')
      .optional(),
    /** Part of the address or the name, in any case. */
    text: z.string().trim().min(1).max(100).optional(),
    tag: contactTag.optional(),
    customId: customId.optional(),
    /** Who may be mailed about the topic. */
    mailable: topic.optional(),
    /** Who may not. */
    suppressed: topic.optional(),
  }),
  response: z.object({
    data: z.object({
      contacts: z.array(z.object({ ...contactIdentity, changedAt: z.iso.datetime(), suppressed })),
      next: z.string().optional(),
    }),
  }),
  errors: {},
});

export const createContact = defineEndpoint({
  ...collection,
  id: 'createContact',
  method: 'POST',
  auth: mayChange,
  summary: 'Create a contact',
  description:
    'Changes nobody’s consent: what the address chose before still holds, and `suppressed` says which mail is held back. A lead, whose `source` is `youtube`, becomes a contact only where outreach may be mailed, and nobody asked to be erased.',
  body: z.strictObject({
    email: emailAddress('email'),
    name: contactName.optional(),
    customIds: customIds.default([]),
    tags: contactTags.default([]),
    fields: contactFields(fieldValue).default({}),
    source: z.enum(['manual', 'youtube']).default('manual'),
  }),
  response: z.object({ message: z.string(), data: detail }),
  errors: {
    contact_exists: {
      status: 409,
      message: 'There is a contact with this address; `data` says what differs',
    },
    lead_suppressed: {
      status: 409,
      message: 'Nobody may be approached at this address; `data` says why, and no contact is made',
    },
  },
});

/** The `reason` in the `data` of `lead_suppressed`. */
export type LeadRefusal = SuppressionReason | 'erased';

/** The `data` of `contact_exists`. */
export const existingContact = z.object({
  version: z.int(),
  differences: z.array(contactDifference),
});

export const readContact = defineEndpoint({
  ...one,
  id: 'readContact',
  method: 'GET',
  auth: mayRead,
  summary: 'Read a contact',
  description: 'With what the person chose, and the topics that must not be mailed to them.',
  response: z.object({ data: detail }),
  errors: contactNotFound,
});

export const changeContact = defineEndpoint({
  ...one,
  id: 'changeContact',
  method: 'PATCH',
  auth: mayChange,
  summary: 'Change a contact',
  description:
    'What is absent stays. `null` takes a name or a field away; a list replaces the one before. The address cannot change, and consent is changed elsewhere.',
  body: z.strictObject({
    /** The version that was read; another one by now is a 409. */
    ifVersion: z.int().min(1),
    name: contactName.nullable().optional(),
    customIds: customIds.optional(),
    tags: contactTags.optional(),
    fields: contactFields(fieldValue.nullable()).optional(),
  }),
  response: z.object({ message: z.string(), data: detail }),
  errors: { ...contactNotFound, ...contactChanged },
});

export const deleteContact = defineEndpoint({
  ...one,
  id: 'deleteContact',
  method: 'DELETE',
  auth: { kind: 'staff', roles: ['admin'], checkRevoked: true },
  summary: 'Erase a person',
  description:
    'Erases the contact and everything that is kept under the address. Opt-outs hold on under a keyed hash, so that the person is not mailed again. Works for addresses that are no contact too. Repeat it until `complete` is true.',
  response: z.object({
    message: z.string(),
    data: z.object({
      /** Entries of the timeline that went. */
      removed: z.int().nonnegative(),
      complete: z.boolean(),
    }),
  }),
  errors: {},
});

export type ListContactsRequest = RequestOf<typeof listContacts>;
export type ListContactsResponse = ResponseOf<typeof listContacts>;
export type CreateContactRequest = RequestOf<typeof createContact>;
export type CreateContactResponse = ResponseOf<typeof createContact>;
export type ReadContactRequest = RequestOf<typeof readContact>;
export type ReadContactResponse = ResponseOf<typeof readContact>;
export type ChangeContactRequest = RequestOf<typeof changeContact>;
export type ChangeContactResponse = ResponseOf<typeof changeContact>;
export type DeleteContactRequest = RequestOf<typeof deleteContact>;
export type DeleteContactResponse = ResponseOf<typeof deleteContact>;
