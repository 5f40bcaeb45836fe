import type { AuditEntry } from '@distronation/common';
import type { PayoutRun } from '../payout-runs/payout-run.ts';
import type { ApprovedOfMonth, PayoutArchive, PayoutRuns } from '../payout-runs/ports.ts';
import type { ReportMonth } from '../report.ts';

/** As if it had gone through a table and back. */
const stored = <T>(value: T): T => structuredClone(value);

export interface MemoryPayoutRuns extends PayoutRuns {
  all(): PayoutRun[];
}

/** Writes its entries to `audit`. */
export const memoryPayoutRuns = (audit: AuditEntry[]): MemoryPayoutRuns => {
  const runs = new Map<string, PayoutRun>();
  const months = new Map<string, ApprovedOfMonth>();
  const keyOf = ({ year, month }: ReportMonth) => `${year}-${month}`;
  const ofMonth = (month: ReportMonth) => months.get(keyOf(month)) ?? { runs: [], version: 0 };
  const newestFirst = () =>
    [...runs.values()].toSorted((one, other) => (one.id < other.id ? 1 : -1));
  return {
    all: () => [...runs.values()].map(stored),
    async add(run, entry) {
      if (runs.has(run.id)) return;
      runs.set(run.id, stored(run));
      audit.push(entry);
    },
    find: async (id) => stored(runs.get(id)),
    list: async (limit, before = '~') =>
      newestFirst()
        .filter(({ id }) => id < before)
        .slice(0, limit)
        .map(stored),
    async change(before, after, entry) {
      if (runs.get(before.id)?.version !== before.version) return false;
      runs.set(after.id, stored(after));
      audit.push(entry);
      return true;
    },
    approvedOf: async (month) => stored(ofMonth(month)),
    async approve(before, after, entry, known) {
      const { runs: others, version } = ofMonth(after.month);
      if (version !== known.version) return false;
      if (runs.get(before.id)?.version !== before.version) return false;
      const { id, name, orderDigest } = after;
      const now = { runs: [...others, { id, name, orderDigest }], version: version + 1 };
      months.set(keyOf(after.month), now);
      runs.set(id, stored(after));
      audit.push(entry);
      return true;
    },
  };
};

const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('The archive holds no such thing');
  return stored(value);
};

export const memoryPayoutArchive = (): PayoutArchive => {
  const orders = new Map<string, Awaited<ReturnType<PayoutArchive['order']>>>();
  const findings = new Map<string, Awaited<ReturnType<PayoutArchive['findings']>>>();
  const keyOf = ({ id, fingerprint }: Pick<PayoutRun, 'id' | 'fingerprint'>) =>
    `${id}/${fingerprint}`;
  return {
    keepOrder: async (id, order) => void orders.set(id, stored(order)),
    order: async (id) => found(orders.get(id)),
    keepFindings: async (run, list) => void findings.set(keyOf(run), stored([...list])),
    findings: async (run) => found(findings.get(keyOf(run))),
  };
};
