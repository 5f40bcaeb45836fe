import * as z from 'zod';
import type { AuditLink } from './audit-chain.ts';

const personalPart = z.object({
  salt: z.string(),
  subject: z.string(),
  ip: z.string().optional(),
  userAgent: z.string().optional(),
  words: z.string().optional(),
});

const row = z.object({
  seq: z.number(),
  previousHash: z.string(),
  hash: z.string(),
  record: z.string(),
  personal: personalPart.optional(),
});

/** What stands for a row that somebody has made unreadable: it follows from nothing. */
const unreadable: AuditLink = { seq: 0, previousHash: '', hash: '', record: '{}' };

/** Reads a stored link, so that one that was tampered with breaks its chain and not its reader. */
export const readLink = (item: Record<string, unknown>): AuditLink => {
  const parsed = row.safeParse(item);
  if (!parsed.success) return unreadable;
  const { personal, ...link } = parsed.data;
  if (personal === undefined) return link;
  const { salt, subject, ip, userAgent, words } = personal;
  return {
    ...link,
    personal: {
      salt,
      subject,
      ...(ip ? { ip } : {}),
      ...(userAgent ? { userAgent } : {}),
      ...(words ? { words } : {}),
    },
  };
};
