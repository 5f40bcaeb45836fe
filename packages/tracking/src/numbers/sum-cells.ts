import { machineReasons, type CampaignStatsResponse } from '@distronation/contracts';
import { addCounts, type Cell, type Count, type Counts } from '../counts.ts';

export const sumCells = (cells: readonly Cell[]): Counts =>
  cells.reduce<Counts>((sum, { counts }) => addCounts(sum, counts), {});

/** A number on its way from one hour to another may be missing from both for a moment. */
const shown = (counts: Counts, name: Count): number => Math.max(0, counts[name] ?? 0);

export const outcomesOf = (counts: Counts) => ({
  delivered: shown(counts, 'delivered'),
  opens: shown(counts, 'uniqueOpens'),
  clicks: shown(counts, 'uniqueClicks'),
  bounces: shown(counts, 'bounced'),
  complaints: shown(counts, 'complained'),
  unsubscribes: shown(counts, 'unsubscribed'),
});

export const sentAndOutcomesOf = (counts: Counts) => ({
  sent: shown(counts, 'sent'),
  ...outcomesOf(counts),
});

/** In per cent with two decimals; 0 for an empty base. */
const rate = (part: number, base: number): number =>
  base === 0 ? 0 : Math.round((part * 10_000) / base) / 100;

export const ratesOf = (counts: Counts) => {
  const { sent, delivered, opens, clicks } = sentAndOutcomesOf(counts);
  return {
    deliveryRate: rate(delivered, sent),
    openRate: rate(opens, delivered),
    clickRate: rate(clicks, opens),
  };
};

const byReason = (counts: Counts, kind: 'opened' | 'clicked') =>
  Object.fromEntries(
    machineReasons.flatMap((reason) => {
      const count = shown(counts, `machine:${kind}:${reason}`);
      return count > 0 ? [[reason, count]] : [];
    }),
  );

type Beside = Pick<CampaignStatsResponse['data'], 'events' | 'machine' | 'undelivered'>;

/** What the rates leave out: machines, repetitions, and mail that is not with its reader yet. */
export const besideOutcomes = (counts: Counts): Beside => ({
  events: { opens: shown(counts, 'opened'), clicks: shown(counts, 'clicked') },
  machine: { opens: byReason(counts, 'opened'), clicks: byReason(counts, 'clicked') },
  undelivered: {
    deferred: shown(counts, 'deferred'),
    suppressed: shown(counts, 'suppressed'),
    failed: shown(counts, 'failed'),
  },
});
