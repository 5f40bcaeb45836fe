import { auditPlace, readLink, type AuditLink } from '@distronation/common/adapters';
import * as z from 'zod';
import type { RecordedEntry } from '../ports.ts';

const record = z.object({
  at: z.string(),
  action: z.string(),
  actor: z.string(),
  method: z.string(),
  requestId: z.string(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  reason: z.string().optional(),
  campaign: z.string().optional(),
  detail: z.unknown().optional(),
});

type Facts = z.output<typeof record>;

const keys = z.object({ pk: z.string(), sk: z.string(), gsi1sk: z.string().catch('') });

const nobodyKnows = 'unknown';

const factsOf = ({ record: text }: AuditLink): Facts | undefined => {
  try {
    return record.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** Somebody has damaged the entry; that it is there must be seen all the same. */
const unreadable = (at: string): Facts => ({
  at,
  action: 'record.unreadable',
  actor: nobodyKnows,
  method: nobodyKnows,
  requestId: nobodyKnows,
});

const instant = z.iso.datetime().catch('1970-01-01T00:00:00.000Z');

/** An item of the audit table as an entry, wherever it was found. */
export const readEntry = (item: Record<string, unknown>): RecordedEntry => {
  const { pk, sk, gsi1sk } = keys.parse(item);
  const listedAt = instant.parse(gsi1sk.split('#')[0]);
  const link = readLink(item);
  const [subjectHash, sequence] = [pk.slice('SUBJECT#'.length), Number(sk)];
  const { subject, ip, userAgent, words } = link.personal ?? {};
  return {
    ...(factsOf(link) ?? unreadable(listedAt)),
    // Of what it is listed under, so that paging goes on after an entry whose record was changed.
    id: auditPlace(listedAt, subjectHash, sequence),
    sequence,
    subjectHash,
    erased: link.personal === undefined,
    subject,
    ip,
    userAgent,
    words,
  };
};
