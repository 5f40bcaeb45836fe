import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { topic } from '../topics.ts';
import { comingBackErrors } from './coming-back.ts';
import { linkToken } from './unsubscribe.ts';

const link = {
  function: 'outreach-preferencesHandler',
  path: '/outreach/preferences',
  auth: { kind: 'link' },
  query: z.object({ data: linkToken }),
} as const;

const invalidLink = {
  invalid_link: { status: 400, message: 'This link is not valid or has expired' },
} as const;

const topicPreference = z.object({
  topic,
  name: z.string(),
  description: z.string(),
  /** What the person chose, whether or not a pause or a block keeps mail back. */
  subscribed: z.boolean(),
  /** Whether a pause holds it back. */
  pausable: z.boolean(),
});

const response = z.object({
  data: z.object({
    /** `a***@example.com`: enough to know it by, and no more. */
    email: z.string(),
    topics: z.array(topicPreference),
    /** While it lasts, no mail of topics that can be paused. */
    pausedUntil: z.iso.datetime().optional(),
    /** Mail bounced or was reported as spam, so that nothing is sent until a topic is asked for anew. */
    blocked: z.boolean(),
  }),
});

export const readPreferences = defineEndpoint({
  ...link,
  id: 'readPreferences',
  method: 'GET',
  summary: 'Read what a recipient chose',
  description: 'By the token of any mail to them. Changes nothing: mail scanners open every link.',
  response,
  errors: invalidLink,
});

const pausedUntil = z.iso
  .datetime({ offset: true, error: 'pausedUntil must be a date and time in ISO 8601, or null' })
  .transform((text) => new Date(text))
  .nullable();

/** The three ways to choose; at least one. */
const choice = z
  .strictObject({
    topics: z.partialRecord(topic, z.boolean()).optional(),
    unsubscribeAll: z.literal(true).optional(),
    /** `null` ends a pause. */
    pausedUntil: pausedUntil.optional(),
  })
  .refine((given) => Object.values(given).some((each) => each !== undefined), {
    error: 'The body must say what to change',
  })
  .refine(({ topics, unsubscribeAll }) => !(topics && unsubscribeAll), {
    error: 'Give topics or unsubscribeAll, not both',
    path: ['unsubscribeAll'],
  });

export const changePreferences = defineEndpoint({
  ...link,
  id: 'changePreferences',
  method: 'POST',
  summary: 'Change what a recipient gets',
  description:
    'Topics that are not given stay as they are. One that is set to true also lifts a block after a bounce or a complaint. A pause may last a year at most. An expired token still leads to less mail for a week, and no longer to more.',
  body: choice,
  response,
  errors: { ...invalidLink, ...comingBackErrors },
});

export type ReadPreferencesRequest = RequestOf<typeof readPreferences>;
export type ReadPreferencesResponse = ResponseOf<typeof readPreferences>;
export type ChangePreferencesRequest = RequestOf<typeof changePreferences>;
export type ChangePreferencesResponse = ResponseOf<typeof changePreferences>;
