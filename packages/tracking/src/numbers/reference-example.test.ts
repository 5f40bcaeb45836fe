import { testCtx } from '@distronation/common/testing';
import { campaignStats as contract } from '@distronation/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campaignStats } from './campaign-stats.ts';
import type { DeliveryEvent, EventKind } from '../event.ts';
import { recordedEvents } from '../testing/recorded-events.ts';
import { testEvent } from '../testing/test-event.ts';

const person = { name: 'Chrome', userAgent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/141.0' };

interface Numbers {
  campaignId: string;
  delivered: number;
  opens: number;
  clicks: number;
  bounces: number;
  complaints: number;
  unsubscribes: number;
}

/** So many of each, to people of their own; those who click have opened twice, and the first two
 *  deliveries were seen by a machine too. */
const eventsOf = ({ campaignId, ...numbers }: Numbers): DeliveryEvent[] => {
  const of = (kind: EventKind, count: number, time: string, more: Partial<DeliveryEvent> = {}) =>
    Array.from({ length: count }, (_, n) =>
      testEvent({
        kind,
        campaignId,
        at: new Date(`2023-10-24T${time}Z`),
        messageId: `${campaignId}@mg.example.com`,
        recipient: `${kind === 'bounced' ? 'nobody' : 'reader'}${n}@example.com`,
        ...more,
      }),
    );
  return [
    ...of('delivered', numbers.delivered, '15:30:45.123'),
    ...of('opened', 2, '15:30:46.000', { client: { bot: 'apple' } }),
    ...of('opened', numbers.opens, '16:15:22.456', { client: person }),
    ...of('opened', numbers.clicks, '17:20:00.000', { client: person }),
    ...of('clicked', numbers.clicks, '17:20:10.000', {
      client: person,
      url: 'https://example.com/a',
    }),
    ...of('bounced', numbers.bounces, '15:31:00.000'),
    ...of('complained', numbers.complaints, '18:00:00.000'),
    ...of('unsubscribed', numbers.unsubscribes, '18:30:00.000'),
  ];
};

const welcome = { campaignId: 'welcome-series', delivered: 485, opens: 195, clicks: 42 };
const newsletter = { campaignId: 'newsletter-oct', delivered: 713, opens: 261, clicks: 47 };

const events = [
  ...eventsOf({ ...welcome, bounces: 10, complaints: 1, unsubscribes: 8 }),
  ...eventsOf({ ...newsletter, bounces: 22, complaints: 1, unsubscribes: 10 }),
];

describe("the reference's example of campaign-stats", () => {
  it('follows from its events, in any order and told twice', async () => {
    const twice = [...events, ...events];
    const any = fc.shuffledSubarray(twice, { minLength: twice.length, maxLength: twice.length });
    const [inAnyOrder = []] = fc.sample(any, { numRuns: 1, seed: 20_231_024 });
    const store = await recordedEvents(inAnyOrder);
    store.add('2023-10-24T15', { name: 'welcome-series', tags: [] }, { sent: 500 });
    store.add('2023-10-24T14', { name: 'newsletter-oct', tags: [] }, { sent: 750 });

    // As the reference asks for it.
    const query = contract.query.parse({
      startDate: '2023-10-01T00:00:00Z',
      endDate: '2023-10-31T23:59:59Z',
      limit: '100',
    });
    const request = { query, params: undefined, headers: undefined, body: undefined };
    const { data } = await campaignStats({ cells: store })(testCtx(), request);
    expect(data).toMatchObject({
      totalSent: 1250,
      delivered: 1198,
      opens: 456,
      clicks: 89,
      bounces: 32,
      complaints: 2,
      unsubscribes: 18,
      deliveryRate: 95.84,
      openRate: 38.06,
      clickRate: 19.52,
      campaigns: [
        { name: 'welcome-series', sent: 500, delivered: 485, opens: 195, clicks: 42 },
        { name: 'newsletter-oct', sent: 750, delivered: 713, opens: 261, clicks: 47 },
      ],
      events: { opens: 456 + 89 + 4, clicks: 89 },
      machine: { opens: { privacy_proxy: 4 }, clicks: {} },
      period: { from: '2023-10-01T00:00:00.000Z', to: '2023-11-01T00:00:00.000Z' },
    });
  });
});
