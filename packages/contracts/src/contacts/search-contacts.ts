import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { emailAddress } from '../fields.ts';
import { besideOthers, pageLimit, pageOffset } from '../query-fields.ts';
import { roles } from '../roles.ts';
import { contactIdentity, suppressed } from './contact-fields.ts';
import {
  contactFilterShape,
  hasFieldForValue,
  hasStatusForTopic,
  topicProblem,
  valueProblem,
} from './contact-filter.ts';

const sorts = ['changed', 'name', 'email'] as const;

const startsOnce = ({ after, offset }: { after?: unknown; offset?: unknown }): boolean =>
  after === undefined || offset === 0;

const found = z.object({
  ...contactIdentity,
  fields: z.record(z.string(), z.string()),
  changedAt: z.iso.datetime(),
  suppressed,
});
export type FoundContact = z.infer<typeof found>;

const count = z.int().nonnegative();
const counts = z.array(z.object({ value: z.string(), count }));

/** How many of those found have each value, the most frequent first, a hundred at most. */
const facets = z.object({
  tags: counts,
  sources: counts,
  /** Names of custom fields. */
  fields: counts,
  statuses: counts,
});
export type ContactFacets = z.infer<typeof facets>;

export const searchContacts = defineEndpoint({
  id: 'searchContacts',
  function: 'contactSearch',
  method: 'GET',
  path: '/contacts/search',
  auth: { kind: 'staff', roles },
  summary: 'Search contacts',
  description:
    'Filters narrow the search together, and `total` counts all that is found. Pages are reached by `offset`, in any order. Whoever wants all of them, each once, goes by address: `after` is the last address of the page before. Changes show within five seconds.',
  query: z
    .object({
      ...contactFilterShape,
      /** `changed`: the latest change first. `name`: those without one last. */
      sort: z.enum(sorts, { error: `sort must be ${sorts.join(', ')}` }).default('changed'),
      limit: pageLimit(500, 50),
      offset: pageOffset(),
      after: emailAddress('after').optional(),
      /** Whether to count what the found ones have in common. */
      facets: z
        .enum(['true', 'false'], { error: 'facets must be true or false' })
        .transform((text) => text === 'true')
        .default(false),
    })
    .refine(hasStatusForTopic, topicProblem)
    .refine(hasFieldForValue, valueProblem)
    .refine(startsOnce, { error: 'after needs no offset', path: ['offset'], ...besideOthers }),
  response: z.object({
    data: z.object({ contacts: z.array(found), total: count, facets: facets.optional() }),
  }),
  errors: {},
});

export type SearchContactsRequest = RequestOf<typeof searchContacts>;
export type SearchContactsResponse = ResponseOf<typeof searchContacts>;
