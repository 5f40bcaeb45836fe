import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { pageLimit } from '../query-fields.ts';
import { roles } from '../roles.ts';
import { contactFilter } from './contact-filter.ts';

const mayRead = { kind: 'staff', roles } as const;
const mayChange = { kind: 'staff', roles: ['admin', 'finance', 'outreach'] } as const;

const collection = { function: 'contactSearch', path: '/contacts/segments' } as const;

const segmentId = z.string().regex(/^[0-9a-f]{16}$/, 'id must be that of a segment');
const params = z.object({ id: segmentId });

const segmentName = z
  .string({ error: 'name must be text' })
  .trim()
  .normalize()
  .min(1, 'name must not be empty')
  .max(60, 'name may hold at most 60 characters')
  .refine((name) => !/\p{Cc}/u.test(name) && name.isWellFormed(), 'name must be one line');

/** As it is told, and as it is stored. */
export const savedSegment = z.object({
  id: segmentId,
  name: segmentName,
  filter: contactFilter,
  createdAt: z.iso.datetime(),
});
export type Segment = z.infer<typeof savedSegment>;

const segmentNotFound = {
  segment_not_found: { status: 404, message: 'There is no such segment' },
} as const;

export const listSegments = defineEndpoint({
  ...collection,
  id: 'listSegments',
  method: 'GET',
  auth: mayRead,
  summary: 'List saved segments',
  description: 'By name, each with how many contacts are in it now.',
  response: z.object({
    data: z.object({ segments: z.array(savedSegment.extend({ count: z.int().nonnegative() })) }),
  }),
  errors: {},
});

export const createSegment = defineEndpoint({
  ...collection,
  id: 'createSegment',
  method: 'POST',
  auth: mayChange,
  summary: 'Save a segment',
  description: 'A filter under a name. Who is in it is asked anew each time.',
  body: z.strictObject({ name: segmentName, filter: contactFilter }),
  response: z.object({ message: z.string(), data: z.object({ segment: savedSegment }) }),
  errors: {
    segment_exists: { status: 409, message: 'There is a segment of this name' },
    too_many_segments: { status: 409, message: 'There are 100 segments; delete one first' },
  },
});

export const deleteSegment = defineEndpoint({
  id: 'deleteSegment',
  function: 'contactSearch',
  path: '/contacts/segments/{id}',
  method: 'DELETE',
  auth: mayChange,
  summary: 'Delete a segment',
  description: 'The contacts in it stay.',
  params,
  response: z.object({ message: z.string() }),
  errors: segmentNotFound,
});

export const listSegment = defineEndpoint({
  id: 'listSegment',
  function: 'contactSearch',
  path: '/contacts/segments/{id}/addresses',
  method: 'GET',
  auth: mayRead,
  summary: 'List the addresses in a segment',
  description:
    'Page by page, read from the table itself and not from the search’s memory. `next` is the `cursor` of the page that follows; a page may hold few addresses, or none, and yet have a next one. Whoever stays in the segment is listed; whoever changes meanwhile may be listed twice.',
  params,
  query: z.object({
    limit: pageLimit(1000, 500),
    cursor: z
      .string()
      .regex(/^[0-9a-f]:[0-9A-Z]{0,26}$/, 'cursor must be the `next` of another page')
      .optional(),
  }),
  response: z.object({
    data: z.object({ addresses: z.array(z.string()), next: z.string().optional() }),
  }),
  errors: segmentNotFound,
});

export type ListSegmentsResponse = ResponseOf<typeof listSegments>;
export type CreateSegmentRequest = RequestOf<typeof createSegment>;
export type CreateSegmentResponse = ResponseOf<typeof createSegment>;
export type DeleteSegmentRequest = RequestOf<typeof deleteSegment>;
export type DeleteSegmentResponse = ResponseOf<typeof deleteSegment>;
export type ListSegmentRequest = RequestOf<typeof listSegment>;
export type ListSegmentResponse = ResponseOf<typeof listSegment>;
