import type { CampaignStatsResponse, TrackingDataResponse } from '@distronation/contracts';
import type { Client } from '../client.ts';

type TrackedEvent = TrackingDataResponse['data']['events'][number];

const envelope = {
  success: true as const,
  timestamp: '2026-11-22T10:00:00.000Z',
  version: '1.0.0',
};

export const eventOf = (n: number): TrackedEvent => ({
  id: `event-${n}`,
  messageId: `message-${n}@mg.example.com`,
  event: 'delivered',
  timestamp: '2026-11-01T09:15:00.123Z',
  recipient: `reader${n}@example.com`,
  campaign: 'spring',
  tags: [],
  provider: 'mailgun',
  counted: true,
});

/** So many events, made when they are asked for. Its cursor is the number of the next event. */
export const manyEvents = (total: number, event = eventOf) => {
  const asked: Parameters<Client['trackingData']>[] = [];
  const client: Pick<Client, 'trackingData'> = {
    async trackingData(input, options) {
      asked.push([input, options]);
      const { cursor, limit = 100 } = input.query ?? {};
      const from = Number(cursor ?? 0);
      const to = Math.min(from + limit, total);
      const hasMore = to < total;
      const events = Array.from({ length: to - from }, (_, n) => event(from + n));
      const next = hasMore ? { cursor: String(to) } : {};
      return {
        ...envelope,
        data: { events, pagination: { total, limit, offset: 0, hasMore, ...next } },
      };
    },
  };
  return { client, asked };
};

type Numbers = CampaignStatsResponse['data'];

/** So many campaigns, the numbers of each its own number. */
export const manyCampaigns = (total: number): Pick<Client, 'campaignStats'> => ({
  async campaignStats({ query }) {
    const { limit = 100, offset = 0 } = query ?? {};
    const outcomes = {
      delivered: 0,
      opens: 0,
      clicks: 0,
      bounces: 0,
      complaints: 0,
      unsubscribes: 0,
    };
    const campaigns = Array.from({ length: Math.min(limit, total - offset) }, (_, n) => ({
      name: `campaign-${offset + n}`,
      ...outcomes,
      sent: offset + n,
    }));
    const data: Numbers = {
      totalSent: 0,
      ...outcomes,
      deliveryRate: 0,
      openRate: 0,
      clickRate: 0,
      campaigns,
      pagination: { total, limit, offset, hasMore: offset + limit < total },
      events: { opens: 0, clicks: 0 },
      machine: { opens: {}, clicks: {} },
      undelivered: { deferred: 0, suppressed: 0, failed: 0 },
      period: {},
    };
    return { ...envelope, data };
  },
});
