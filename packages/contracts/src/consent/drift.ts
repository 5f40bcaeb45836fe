import * as z from 'zod';
import { defineEndpoint, type ResponseOf } from '../endpoint.ts';
import { topic } from '../topics.ts';

/** In which way SES's contact list and our record can differ about an address. */
export const driftKinds = [
  /** SES lists the address and we know nothing about it. */
  'unknown_here',
  /** We know the address and SES does not list it. */
  'unknown_at_ses',
  /** SES holds an opt-out that our record lacks. */
  'left_at_ses',
  /** Our record holds an opt-out that SES lacks. */
  'left_here',
  /** SES holds an opt-out that the person has taken back since, which we know and SES does not. */
  'rejoined_here',
  /** SES still lists somebody whose data we have erased. */
  'erased_here',
] as const;

const kind = z.enum(driftKinds);
const count = z.int().nonnegative();

const choice = z.object({
  unsubscribeAll: z.boolean(),
  topics: z.partialRecord(topic, z.enum(['OPT_IN', 'OPT_OUT'])),
});

const example = z.object({
  address: z.string(),
  kinds: z.array(kind),
  /** What our record says; absent where it knows nothing. */
  here: choice.optional(),
  /** What SES's list says; absent where it does not list the address. */
  atSes: choice.optional(),
  /** `adopted`: our record took the opt-out over. `queued`: SES is told. `postponed`: SES is told after the
   *  next comparison, as it can be told only so many at a time. `none`: nothing would mean less mail. */
  repair: z.enum(['adopted', 'queued', 'postponed', 'none']),
});

/** A comparison, as it is told and kept. */
export const driftReport = z.object({
  startedAt: z.iso.datetime(),
  /** Absent while the comparison goes on. */
  endedAt: z.iso.datetime().optional(),
  /** Pages that SES was asked for. */
  calls: count,
  /** Contacts on SES's list. */
  listed: count,
  /** Addresses in our record. */
  kept: count,
  /** Addresses about which the two differ; one may do so in several ways. */
  differing: count,
  /** Addresses that differ because they were changed within the hour; not counted above. */
  underWay: count,
  found: z.partialRecord(kind, count),
  /** Addresses, by what was done about them. */
  repairs: z.object({ adopted: count, queued: count, postponed: count }),
  /** The first of those that differ. */
  examples: z.array(example),
});

export const readDrift = defineEndpoint({
  id: 'readDrift',
  function: 'consentDesk',
  method: 'GET',
  path: '/consent/drift',
  auth: { kind: 'staff', roles: ['admin', 'outreach'] },
  summary: "Tell where SES's contact list and our record differ",
  description:
    'The latest comparison that came to its end, and how far one is that goes on. They are compared once a day, and brought together towards less mail only.',
  response: z.object({
    data: z.object({
      /** Absent until the first comparison has ended. */
      report: driftReport.optional(),
      running: driftReport
        .pick({ startedAt: true, calls: true, listed: true, kept: true, differing: true })
        .optional(),
    }),
  }),
  errors: {},
});

export type DriftKind = z.infer<typeof kind>;
export type DriftExample = z.infer<typeof example>;
export type DriftReport = z.infer<typeof driftReport>;
export type ReadDriftResponse = ResponseOf<typeof readDrift>;
