import { describe, expect, it } from 'vitest';
import { campaignStats } from './campaign-stats.ts';
import { trackingData } from './tracking-data.ts';

type Query = Readonly<Record<string, unknown>>;

const contracts = [campaignStats, trackingData];

const problems = ({ query }: (typeof contracts)[number], given: Query) =>
  query.safeParse(given).error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];

describe.each(contracts.map((contract) => [contract.id, contract] as const))(
  'the query of %s',
  (_id, contract) => {
    it('starts with the first hundred when it says nothing', () => {
      expect(contract.query.parse({})).toEqual({ limit: 100, offset: 0 });
    });

    it('reads its numbers and instants from text', () => {
      expect(
        contract.query.parse({
          limit: '1000',
          offset: '20',
          startDate: '2023-10-01T00:00:00Z',
          endDate: '2023-10-31T23:59:59+02:00',
        }),
      ).toEqual({
        limit: 1000,
        offset: 20,
        startDate: new Date('2023-10-01T00:00:00Z'),
        endDate: new Date('2023-10-31T21:59:59Z'),
      });
    });

    it.each([
      ['limit', '0'],
      ['limit', '1001'],
      ['limit', '1.5'],
      ['limit', 'many'],
      ['limit', ''],
      ['offset', '-1'],
      ['offset', 'Infinity'],
      ['startDate', '2023-10-01'],
      ['startDate', '2023-02-30T00:00:00Z'],
      ['endDate', 'yesterday'],
    ])('refuses %s=%s', (field, value) => {
      const found = problems(contract, { [field]: value });
      expect(new Set(found.map(([path]) => path))).toEqual(new Set([field]));
      expect(found[0]?.[1]).toContain(`${field} must be`);
    });

    it.each([
      ['ends before it starts', '2023-10-02T00:00:00Z', '2023-10-01T00:00:00Z'],
      ['ends when it starts', '2023-10-01T02:00:00+02:00', '2023-10-01T00:00:00Z'],
    ])('refuses a range that %s', (_how, startDate, endDate) => {
      expect(problems(contract, { startDate, endDate })).toEqual([
        ['startDate', 'startDate must be before endDate'],
      ]);
    });

    it('names a range the wrong way round beside the other problems', () => {
      const backwards = { startDate: '2023-10-02T00:00:00Z', endDate: '2023-10-01T00:00:00Z' };
      const fields = problems(contract, { ...backwards, limit: '0' }).map(([field]) => field);
      expect(fields).toEqual(['limit', 'startDate']);
    });

    it('is open to every role, with a token', () => {
      expect(contract.auth).toEqual({
        kind: 'staff',
        roles: ['admin', 'finance', 'outreach', 'viewer'],
      });
    });
  },
);

describe('tags', () => {
  it.each([
    ['one', 'welcome', ['welcome']],
    ['several in one', 'welcome, onboarding', ['welcome', 'onboarding']],
    ['several times', ['welcome', 'a,b'], ['welcome', 'a', 'b']],
  ])('may be given %s', (_how, tags, expected) => {
    expect(campaignStats.query.parse({ tags })).toMatchObject({ tags: expected });
  });

  it.each([[''], ['a,,b'], ['a'.repeat(129)], [Array.from({ length: 11 }, String)]])(
    'may not be %j',
    (tags) => {
      expect(problems(campaignStats, { tags })).not.toEqual([]);
    },
  );
});

describe('tracking-data', () => {
  it("takes the reference's example as it stands", () => {
    const example = { recipientEmail: 'user@example.com', eventType: 'opened', limit: '50' };
    expect(trackingData.query.parse(example)).toEqual({ ...example, limit: 50, offset: 0 });
  });

  it('names every event type when it knows none of that name', () => {
    expect(problems(trackingData, { eventType: 'read' })).toEqual([
      [
        'eventType',
        'eventType must be one of accepted, delivered, opened, clicked, bounced, complained, unsubscribed, deferred, suppressed, failed',
      ],
    ]);
  });

  it('reaches 10,000 events by offset, and names the cursor for those beyond', () => {
    expect(problems(trackingData, { offset: '9900' })).toEqual([]);
    expect(problems(trackingData, { offset: '9901' })).toEqual([
      ['offset', expect.stringContaining('cursor')],
    ]);
  });

  it('takes a cursor or an offset, not both', () => {
    expect(problems(trackingData, { cursor: 'next' })).toEqual([]);
    expect(problems(trackingData, { cursor: 'next', offset: '1' })).toEqual([
      ['cursor', 'cursor and offset exclude each other'],
    ]);
  });
});

describe('counted', () => {
  it.each([
    ['true', true],
    ['false', false],
  ])('is %s', (counted, expected) => {
    expect(trackingData.query.parse({ counted })).toMatchObject({ counted: expected });
  });

  it('may not be anything else', () => {
    expect(problems(trackingData, { counted: '1' })).toEqual([
      ['counted', 'counted must be true or false'],
    ]);
  });
});

/** Beside what the reference's example shows. */
const others = { bounces: 0, complaints: 0, unsubscribes: 0 };

describe('the answer', () => {
  it("of campaign-stats holds the reference's example", () => {
    const campaign = { name: 'welcome-series', sent: 500, delivered: 485, opens: 195, clicks: 42 };
    const data = {
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
      campaigns: [{ ...campaign, ...others }],
      pagination: { total: 1, limit: 100, offset: 0, hasMore: false },
      events: { opens: 500, clicks: 100 },
      machine: { opens: { privacy_proxy: 20, too_soon: 1 }, clicks: {} },
      undelivered: { deferred: 20, suppressed: 0, failed: 0 },
      period: { from: '2023-10-01T00:00:00.000Z' },
    };
    expect(campaignStats.response.parse({ data })).toEqual({ data });
  });

  it("of tracking-data holds the reference's example", () => {
    const message = {
      messageId: '20231024.1234567890.abcdef@mg.yourdomain.com',
      recipient: 'user@example.com',
      tags: ['welcome', 'onboarding'],
      campaign: 'welcome',
      provider: 'mailgun',
      counted: true,
    };
    const data = {
      events: [
        {
          ...message,
          id: 'event-1',
          event: 'delivered',
          timestamp: '2023-10-24T15:30:45.123Z',
          deliveryStatus: { code: 250, message: 'OK', description: 'Delivered' },
        },
        {
          ...message,
          id: 'event-2',
          event: 'opened',
          timestamp: '2023-10-24T16:15:22.456Z',
          reading: { by: 'person', reason: 'ordinary' },
          clientInfo: { clientName: 'Gmail', clientOs: 'Windows', deviceType: 'desktop' },
          geolocation: { country: 'US', region: 'CA', city: 'San Francisco' },
        },
      ],
      pagination: { total: 2, limit: 50, offset: 0, hasMore: false },
    };
    expect(trackingData.response.parse({ data })).toEqual({ data });
  });
});
