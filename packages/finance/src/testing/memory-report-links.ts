import type { AuditEntry } from '@distronation/common';
import type { LinkPlace, Receipt, ReportLink, ReportLinks } from '../ports.ts';

export interface MemoryReportLinks extends ReportLinks {
  all(): ReportLink[];
}

const placeOf = ({ customId, label, id }: LinkPlace): string => [customId, label, id].join('\0');

/** Writes its entries to `audit`. */
export const memoryReportLinks = (audit: AuditEntry[]): MemoryReportLinks => {
  const links = new Map<string, ReportLink>();
  const receipts = new Map<string, Receipt[]>();
  const change = (id: string, changed: Partial<ReportLink>): void => {
    const link = links.get(id);
    if (link) links.set(id, { ...link, ...changed });
  };
  const latest = (id: string, limit: number): Receipt[] =>
    (receipts.get(id) ?? []).toSorted((one, other) => (one.at > other.at ? -1 : 1)).slice(0, limit);
  return {
    all: () => [...links.values()],
    async add(link) {
      const known = links.get(link.id);
      if (!known) links.set(link.id, link);
      return known ?? link;
    },
    find: async (id) => links.get(id),
    async keepReceipt({ id }, receipt) {
      const link = links.get(id);
      if (!link || link.revokedAt !== undefined) return false;
      const { downloads, scans, collectedAt = receipt.at } = link;
      change(
        id,
        receipt.by === 'person' ? { downloads: downloads + 1, collectedAt } : { scans: scans + 1 },
      );
      receipts.set(id, [receipt, ...(receipts.get(id) ?? [])]);
      return true;
    },
    receipts: async (id, limit) => latest(id, limit),
    mailedTo: async (recipient, limit) =>
      [...links.values()]
        .filter((link) => link.recipient === recipient)
        .toSorted((one, other) => (one.issuedAt > other.issuedAt ? -1 : 1))
        .slice(0, limit)
        .map((link) => ({ link, receipts: latest(link.id, limit) })),
    uncollected: async ({ year, month }, limit, after) =>
      [...links.values()]
        .filter((link) => link.year === year && link.month === month)
        .filter(({ collectedAt, revokedAt }) => (collectedAt ?? revokedAt) === undefined)
        .filter((link) => !after || placeOf(link) > placeOf(after))
        .toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
        .slice(0, limit),
    async revoke(id, at, entry) {
      const link = links.get(id);
      if (!link || link.revokedAt !== undefined) return false;
      change(id, { revokedAt: at });
      audit.push(entry);
      return true;
    },
    async replace(id, successor, entry) {
      const link = links.get(id);
      if (!link || link.replacedBy !== undefined) return false;
      const { revokedAt = successor.issuedAt } = link;
      change(id, { revokedAt, replacedBy: successor.id });
      links.set(successor.id, successor);
      audit.push(entry);
      return true;
    },
  };
};
