import type { AuditEntry } from '@distronation/common';
import { hasEnded, isSent, type Campaign, type Part } from '../campaign.ts';
import type { CampaignStore } from '../ports.ts';

export interface MemoryCampaigns extends CampaignStore {
  entries: AuditEntry[];
}

/** As if it had gone through a table and back. */
const stored = <T>(value: T): T => structuredClone(value);

const isOutOfDate = (part: Part, known: Part): boolean =>
  part.round !== known.round ||
  part.counts.pending > known.counts.pending ||
  (part.counts.pending === known.counts.pending && part.counts.uncertain > known.counts.uncertain);

export const memoryCampaigns = (): MemoryCampaigns => {
  const campaigns = new Map<string, Campaign>();
  const names = new Map<string, string>();
  const parts = new Map<string, Map<number, Part>>();
  const entries: AuditEntry[] = [];
  const partsOf = (id: string) => {
    const known = parts.get(id) ?? new Map<number, Part>();
    parts.set(id, known);
    return known;
  };
  const newestFirst = () =>
    [...campaigns.values()].toSorted((one, other) => (one.id < other.id ? 1 : -1));
  return {
    entries,

    async create(campaign, entry, { mayShareName }) {
      const known = campaigns.get(campaign.id);
      if (known) return stored(known);
      const owner = names.get(campaign.name);
      if (!mayShareName && owner !== undefined) return 'name_taken';
      if (owner === undefined) names.set(campaign.name, campaign.id);
      campaigns.set(campaign.id, stored(campaign));
      entries.push(entry);
      return 'created';
    },

    read: async (id) => stored(campaigns.get(id)),

    list: async (limit, before) =>
      newestFirst()
        .filter(({ id }) => before === undefined || id < before)
        .slice(0, limit)
        .map(stored),

    listOpen: async () =>
      newestFirst()
        .filter((campaign) => !hasEnded(campaign))
        .map(stored),

    async commit(before, after, entry) {
      if (campaigns.get(before.id)?.version !== before.version) return false;
      campaigns.set(before.id, stored(after));
      if (entry) entries.push(entry);
      return true;
    },

    parts: async (id) =>
      [...partsOf(id).values()].toSorted((one, other) => one.number - other.number).map(stored),

    async savePart(id, part) {
      const before = partsOf(id).get(part.number);
      if (before && isOutOfDate(part, before)) {
        const touchedAt = Math.max(before.touchedAt, part.touchedAt);
        partsOf(id).set(part.number, { ...before, touchedAt });
        return false;
      }
      partsOf(id).set(part.number, stored(part));
      return isSent(part) && !(before && isSent(before));
    },

    async reopenPart(id, number) {
      const part = partsOf(id).get(number);
      if (!part) throw new Error('Nobody has begun this part');
      const { failed, pending } = part.counts;
      const counts = { ...part.counts, failed: 0, pending: pending + failed };
      partsOf(id).set(number, { ...part, round: part.round + 1, counts });
    },
  };
};
