import * as z from 'zod';
import { instant, pageLimit, rangeInOrder } from '../query-fields.ts';

/** From `from` up to, but not including, `to`. */
const period = { from: instant('from'), to: instant('to') };

const page = {
  limit: pageLimit(200, 50),
  cursor: z.string().min(1).max(512).optional(),
};

/** Asks whether the subject's chain holds, which means reading all of it. */
const verify = z
  .enum(['true', 'false'], { error: 'verify must be true or false' })
  .transform((text) => text === 'true')
  .default(false);

export const auditQuery = { ...period, ...page, verify };

export const { isInOrder, rangeProblem } = rangeInOrder('from', 'to');

/** What a person may know about an entry that concerns somebody's choices. */
export const historyEntry = z.object({
  /** The same wherever the entry is listed. */
  id: z.string(),
  at: z.iso.datetime(),
  /** One of `auditActions`; `record.unreadable` where an entry was damaged. */
  action: z.string(),
  /** `staff:<uid>`, `recipient`, or `system:<name>`. */
  actor: z.string(),
  /** One of `auditMethods`; `unknown` of a damaged entry. */
  method: z.string(),
  /** What was changed, as the action has it; for consent, the choices. */
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  reason: z.string().optional(),
  /** The send or campaign that it came from. */
  campaign: z.string().optional(),
  /** What else speaks for it: of a mail to us, what proved its sender and what it asked for. */
  detail: z.unknown().optional(),
});

export const auditEntry = historyEntry.extend({
  requestId: z.string(),
  /** Its place in the chain of its subject, from 1. */
  sequence: z.int().nonnegative(),
  /** The keyed hash under which the subject's entries are chained. */
  subjectHash: z.string(),
  /** Whether address, IP, user agent and words were erased; then none of these is here. */
  erased: z.boolean(),
  /** An address, or `send:<id>`, `template:<name>`. */
  subject: z.string().optional(),
  ip: z.string().optional(),
  userAgent: z.string().optional(),
  /** A line of the person's own, such as the subject of their mail. */
  words: z.string().optional(),
});

/** Whether the chain of the subject holds from its first entry to its last. */
const chainState = z.object({
  verified: z.boolean(),
  entries: z.int().nonnegative(),
  /** The first entry that does not follow from the one before it. */
  brokenAt: z.int().positive().optional(),
});

export const auditPage = <Entry extends z.ZodType>(entry: Entry) =>
  z.object({
    data: z.object({
      entries: z.array(entry),
      /** Given while there may be more, also beside a page that filters have left empty. */
      cursor: z.string().optional(),
      /** Given if it was asked for. */
      chain: chainState.optional(),
    }),
  });
