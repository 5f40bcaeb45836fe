import type { CampaignStatsResponse, TrackedEventType } from '@distronation/contracts';

export type Stats = CampaignStatsResponse['data'];
export type CampaignRow = Stats['campaigns'][number];
export type SeriesPoint = NonNullable<Stats['series']>[number];

export const metricKeys = [
  'sent',
  'delivered',
  'opens',
  'clicks',
  'bounces',
  'complaints',
  'unsubscribes',
] as const;
export type MetricKey = (typeof metricKeys)[number];

/** The numbers of a campaign, of all campaigns together, or of one hour or day. */
export type Numbers = Record<MetricKey, number>;

export interface Metric {
  label: string;
  /** What its number counts, behind the number. */
  one: string;
  many: string;
  /** The events behind it. */
  eventType: TrackedEventType;
  /** What its rate is a part of. */
  of?: MetricKey;
}

export const metrics: Readonly<Record<MetricKey, Metric>> = {
  sent: { label: 'Sent', one: 'mail sent', many: 'mails sent', eventType: 'accepted' },
  delivered: {
    label: 'Delivered',
    one: 'mail delivered',
    many: 'mails delivered',
    eventType: 'delivered',
    of: 'sent',
  },
  opens: { label: 'Opens', one: 'open', many: 'opens', eventType: 'opened', of: 'delivered' },
  clicks: { label: 'Clicks', one: 'click', many: 'clicks', eventType: 'clicked', of: 'opens' },
  bounces: { label: 'Bounces', one: 'bounce', many: 'bounces', eventType: 'bounced', of: 'sent' },
  complaints: {
    label: 'Complaints',
    one: 'complaint',
    many: 'complaints',
    eventType: 'complained',
    of: 'delivered',
  },
  unsubscribes: {
    label: 'Unsubscribes',
    one: 'unsubscribe',
    many: 'unsubscribes',
    eventType: 'unsubscribed',
    of: 'delivered',
  },
};

export const isMetricKey = (text: string): text is MetricKey =>
  metricKeys.some((key) => key === text);

export const numbersOf = (stats: Stats): Numbers => ({ ...stats, sent: stats.totalSent });
