import * as z from 'zod';

export const instantText = z.iso.datetime();

/** One or two digits; two from here on. */
export const reportMonth = z
  .string({ error: 'month is required' })
  .regex(/^(?:0?[1-9]|1[0-2])$/, 'month must be a number from 1 to 12')
  .transform((month) => month.padStart(2, '0'));

export const reportYear = z
  .string({ error: 'year is required' })
  .regex(/^20\d\d$/, 'year must have four digits, as 2026');

/** What staff know a link by; it opens nothing. */
export const reportLinkId = z.string().regex(/^[\w-]{22}$/, 'id must be that of a link');

export const reportLink = z.object({
  id: z.string(),
  /** As its reader knows it: `YouTube Report`. */
  label: z.string(),
  customId: z.string(),
  year: z.string(),
  month: z.string(),
  /** Bytes of the file. */
  size: z.int(),
  /** Whom it was mailed to. */
  recipient: z.string(),
  sendId: z.string(),
  issuedAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** `open`: it may still be used, and nobody has; `expired`: nobody has in time. */
  status: z.enum(['open', 'collected', 'expired', 'revoked', 'replaced']),
  /** When a person downloaded first. */
  collectedAt: z.iso.datetime().optional(),
  /** How often an address for a download was given out to people, and to machines. */
  downloads: z.int(),
  scans: z.int(),
  revokedAt: z.iso.datetime().optional(),
  /** The link that was issued in its place. */
  replacedBy: z.string().optional(),
});

export const reportReceipt = z.object({
  at: z.iso.datetime(),
  by: z.enum(['person', 'scanner']),
  ip: z.string().optional(),
  userAgent: z.string().optional(),
});
