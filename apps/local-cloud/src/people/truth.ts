import type { By } from './happening.ts';
import type { Report } from './report.ts';

/** What a provider reports, in the product's words. */
export type Kind =
  | 'accepted'
  | 'delivered'
  | 'deferred'
  | 'suppressed'
  | 'bounced'
  | 'opened'
  | 'clicked'
  | 'complained'
  | 'unsubscribed';

export const kindOf: Record<Report['what'], Kind> = {
  accept: 'accepted',
  suppress: 'suppressed',
  deliver: 'delivered',
  defer: 'deferred',
  bounce: 'bounced',
  open: 'opened',
  click: 'clicked',
  complain: 'complained',
  unsubscribe: 'unsubscribed',
};

/** One thing that happened, and who did it: what the product can only guess. */
export interface Fact {
  kind: Kind;
  campaign: string;
  messageId: string;
  recipient: string;
  /** Of an open or a click. */
  by?: By;
}

export interface Totals {
  events: Partial<Record<Kind, number>>;
  /** Recipients and messages that a person opened or clicked. */
  uniqueOpens: number;
  uniqueClicks: number;
  /** Events that a machine made. */
  machine: { opened: number; clicked: number };
}

export interface Truth extends Totals {
  campaigns: Record<string, Totals>;
}

export interface Tally {
  add(fact: Fact): void;
  truth(): Truth;
}

/** Counts what really happened, so that statistics can be held against it. */
export const createTally = (): Tally => {
  const seen = new Set<string>();
  const all = noTotals();
  const campaigns = new Map<string, Totals>();

  return {
    add(fact) {
      const campaign = campaigns.get(fact.campaign) ?? noTotals();
      campaigns.set(fact.campaign, campaign);
      const key = JSON.stringify([fact.messageId, fact.recipient, fact.kind]);
      const isFirst = fact.by === 'person' && !seen.has(key);
      if (isFirst) seen.add(key);
      for (const totals of [all, campaign]) count(totals, fact, isFirst);
    },
    truth: () => structuredClone({ ...all, campaigns: Object.fromEntries(campaigns) }),
  };
};

const noTotals = (): Totals => ({
  events: {},
  uniqueOpens: 0,
  uniqueClicks: 0,
  machine: { opened: 0, clicked: 0 },
});

/** Adds to `totals` in place: there are as many facts as events. */
const count = (totals: Totals, { kind, by }: Fact, isFirst: boolean): void => {
  const { events, machine } = totals;
  events[kind] = (events[kind] ?? 0) + 1;
  if (isFirst && kind === 'opened') totals.uniqueOpens += 1;
  if (isFirst && kind === 'clicked') totals.uniqueClicks += 1;
  if (by === 'machine' && (kind === 'opened' || kind === 'clicked')) machine[kind] += 1;
};
