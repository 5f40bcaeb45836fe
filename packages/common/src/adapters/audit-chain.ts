import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { AuditEntry } from '../ports.ts';

/** What may have to be erased one day. The chain holds only a salted commitment to it, so erasing
 *  it, salt included, breaks no hash and leaves nothing to guess from. */
export interface PersonalPart {
  salt: string;
  subject: string;
  ip?: string;
  userAgent?: string;
  words?: string;
}

/** One link of a subject's chain, as stored. `record` is kept as the very text that was hashed. */
export interface AuditLink {
  seq: number;
  previousHash: string;
  hash: string;
  record: string;
  personal?: PersonalPart;
}

const genesisHash = '0'.repeat(64);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Words came later: what has none is hashed as it always was. */
const commitmentTo = ({ salt, subject, ip, userAgent, words }: PersonalPart): string =>
  sha256(JSON.stringify([salt, subject, ip ?? null, userAgent ?? null, ...(words ? [words] : [])]));

const linkHash = (seq: number, previousHash: string, record: string): string =>
  sha256(`${seq}\n${previousHash}\n${record}`);

/** The next link after `head`; `subjectHash` stands in the record where the subject would. */
export const nextLink = (
  { subject, ip, userAgent, words, ...facts }: AuditEntry,
  subjectHash: string,
  head: Pick<AuditLink, 'seq' | 'hash'> | undefined,
): AuditLink => {
  const personal: PersonalPart = {
    salt: randomBytes(16).toString('hex'),
    subject,
    ...(ip ? { ip } : {}),
    ...(userAgent ? { userAgent } : {}),
    ...(words ? { words } : {}),
  };
  const record = JSON.stringify({
    ...facts,
    subject: subjectHash,
    personal: commitmentTo(personal),
  });
  const seq = (head?.seq ?? 0) + 1;
  const previousHash = head?.hash ?? genesisHash;
  return { seq, previousHash, hash: linkHash(seq, previousHash, record), record, personal };
};

const hashedRecord = z.object({ personal: z.unknown() });

const isIntact = (link: AuditLink, seq: number, previousHash: string): boolean => {
  if (link.seq !== seq || link.previousHash !== previousHash) return false;
  if (link.hash !== linkHash(seq, previousHash, link.record)) return false;
  if (link.personal === undefined) return true;
  const { personal } = hashedRecord.parse(JSON.parse(link.record));
  return personal === commitmentTo(link.personal);
};

/** Checks a chain link by link, from the first, without keeping any. An erased personal part is no
 *  break. */
export const chainChecker = () => {
  let previousHash = genesisHash;
  let count = 0;
  let brokenAt: number | undefined;
  return {
    add(link: AuditLink): void {
      count += 1;
      if (brokenAt === undefined && !isIntact(link, count, previousHash)) brokenAt = count;
      previousHash = link.hash;
    },
    /** The sequence number of the first link that does not follow from the one before it; undefined
     *  for a chain that holds. */
    result: () => ({ entries: count, brokenAt }),
  };
};

/** As `chainChecker` has it, of a whole chain in order. */
export const firstBrokenLink = (links: readonly AuditLink[]): number | undefined => {
  const checker = chainChecker();
  for (const link of links) checker.add(link);
  return checker.result().brokenAt;
};
