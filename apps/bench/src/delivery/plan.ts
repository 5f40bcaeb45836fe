import * as z from 'zod';

/** What a process that is measured is told to do. */
export const plan = z.object({
  provider: z.enum(['mailgun', 'ses']),
  isPersonal: z.boolean(),
  /** Where rows and choices are. */
  stores: z.enum(['memory', 'dynamodb']),
  recipients: z.int(),
  /** Of the providers that answer in the parent's process. */
  url: z.url(),
});

export type Plan = z.infer<typeof plan>;

/** How many are sent to first: what is compiled once is not counted. */
export const warmUpOf = (recipients: number): number => Math.min(5_000, recipients);

const time = z.object({ wall: z.number(), cpu: z.number() });

/** What it took, in seconds. */
export const measured = z.object({
  recipients: z.int(),
  /** Writing the audience down in parts. */
  freezing: time,
  sending: time,
  /** Megabytes at the most, of everything that the process is. */
  residentMB: z.number(),
  accepted: z.int(),
  skipped: z.int(),
  kmsCalls: z.int(),
});

export type Measured = z.infer<typeof measured>;

export const measuredNaive = z.object({ sending: time, kmsCalls: z.int(), accepted: z.int() });
