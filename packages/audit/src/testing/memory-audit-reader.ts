import { createHash } from 'node:crypto';
import type { AuditEntry } from '@distronation/common';
import { canonicalAddress } from '@distronation/contracts';
import type { AuditReader, AuditSource, RecordedEntry } from '../ports.ts';

export interface MemoryAuditReader extends AuditReader {
  append(entry: AuditEntry): Promise<void>;
  /** Has the subject's chain break at this entry. */
  breakAt(subject: string, sequence: number): void;
  /** Takes what is personal out of all that is there about the subject. */
  erase(subject: string): void;
}

const hashOf = (subject: string): string =>
  createHash('sha256').update(canonicalAddress(subject)).digest('hex').slice(0, 40);

const isOf =
  (source: AuditSource) =>
  (entry: RecordedEntry): boolean => {
    if (source.by === 'subject') return entry.subjectHash === hashOf(source.subject);
    if (source.by === 'actor' && entry.actor !== source.actor) return false;
    if (source.by === 'action' && entry.action !== source.action) return false;
    const { from, to } = source;
    return (!from || entry.at >= from.toISOString()) && (!to || entry.at < to.toISOString());
  };

const sequencePart = (id: string): string => id.slice(id.lastIndexOf('#'));

export const memoryAuditReader = (): MemoryAuditReader => {
  const entries: RecordedEntry[] = [];
  const broken = new Map<string, number>();
  const chainOf = (subject: string) => entries.filter(isOf({ by: 'subject', subject }));
  return {
    async append({ ip, userAgent, ...entry }) {
      const sequence = chainOf(entry.subject).length + 1;
      const subjectHash = hashOf(entry.subject);
      const id = `${entry.at}#${subjectHash}#${String(sequence).padStart(10, '0')}`;
      const personal = { subject: entry.subject, ip, userAgent };
      entries.push({ ...entry, ...personal, id, sequence, subjectHash, erased: false });
    },
    breakAt: (subject, sequence) => void broken.set(hashOf(subject), sequence),
    erase(subject) {
      for (const entry of chainOf(subject)) {
        const gone = { subject: undefined, ip: undefined, userAgent: undefined };
        Object.assign(entry, { ...gone, erased: true });
      }
    },
    async newest(source, limit, before) {
      const place = source.by === 'subject' ? sequencePart : (id: string) => id;
      return entries
        .filter(isOf(source))
        .filter(({ id }) => before === undefined || place(id) < place(before))
        .toSorted((one, other) => (place(one.id) < place(other.id) ? 1 : -1))
        .slice(0, limit);
    },
    checkChain: async (subject) => ({
      entries: chainOf(subject).length,
      brokenAt: broken.get(hashOf(subject)),
    }),
  };
};
