import { describe, expect, it } from 'vitest';
import type { DeliveryEvent } from '../event.ts';
import { writeCursor } from './event-position.ts';
import { askTrackingData } from '../testing/ask-tracking-data.ts';
import { recordedEvents } from '../testing/recorded-events.ts';
import { testEvent } from '../testing/test-event.ts';

const messageId = '20231024.1234567890.abcdef@mg.yourdomain.com';
const browser = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0';

const told = (overrides: Partial<DeliveryEvent>) =>
  testEvent({
    messageId,
    recipient: 'user@example.com',
    tags: ['welcome', 'onboarding'],
    ...overrides,
  });

const delivered = told({
  id: 'delivered',
  at: new Date('2023-10-24T15:30:45.123Z'),
  status: { code: 250, message: 'OK', description: 'Message delivered successfully' },
});
const opened = told({
  id: 'opened',
  kind: 'opened',
  at: new Date('2023-10-24T16:15:22.456Z'),
  client: { name: 'Gmail', os: 'Windows', device: 'desktop', userAgent: browser, ip: '192.0.2.1' },
  place: { country: 'US', region: 'CA', city: 'San Francisco' },
});
const clicked = told({
  id: 'clicked',
  kind: 'clicked',
  at: new Date('2023-10-24T16:15:30.000Z'),
  client: { userAgent: browser },
  url: 'https://example.com/start',
});

const setup = async (...events: DeliveryEvent[]) => {
  const store = await recordedEvents(events);
  return { store, ask: askTrackingData({ cells: store, events: store }) };
};

const ids = (events: readonly { id: string }[]) => events.map(({ id }) => id);

describe('GET tracking-data', () => {
  it('200 tells all that is known of an event, and nothing of its maker', async () => {
    const { ask } = await setup(delivered, opened, clicked);
    const { events, pagination } = await ask({ recipientEmail: 'user@example.com' });
    const common = {
      messageId,
      recipient: 'user@example.com',
      campaign: 'welcome',
      tags: ['welcome', 'onboarding'],
      provider: 'mailgun',
      counted: true,
    };
    const reading = { by: 'person', reason: 'ordinary' };
    expect(events).toEqual([
      {
        ...common,
        id: 'clicked',
        event: 'clicked',
        timestamp: '2023-10-24T16:15:30.000Z',
        reading,
        url: 'https://example.com/start',
      },
      {
        ...common,
        id: 'opened',
        event: 'opened',
        timestamp: '2023-10-24T16:15:22.456Z',
        reading,
        clientInfo: { clientName: 'Gmail', clientOs: 'Windows', deviceType: 'desktop' },
        geolocation: { country: 'US', region: 'CA', city: 'San Francisco' },
      },
      {
        ...common,
        id: 'delivered',
        event: 'delivered',
        timestamp: '2023-10-24T15:30:45.123Z',
        deliveryStatus: { code: 250, message: 'OK', description: 'Message delivered successfully' },
      },
    ]);
    expect(pagination).toEqual({ total: 3, limit: 100, offset: 0, hasMore: false });
  });

  it("200 answers the reference's question with what it asks for", async () => {
    const { ask } = await setup(delivered, opened, clicked);
    const query = { recipientEmail: 'user@example.com', eventType: 'opened', limit: '50' };
    const { events, pagination } = await ask(query);
    expect(ids(events)).toEqual(['opened']);
    expect(pagination).toEqual({ total: 1, limit: 50, offset: 0, hasMore: false });
  });

  it.each([
    ['in angle brackets', { messageId: `<${messageId}>` }],
    ['without', { messageId }],
    ['of an address with a name', { recipientEmail: 'A User <User@Example.com>' }],
    ['of both', { messageId, recipientEmail: 'USER@example.com' }],
  ])('200 finds a message or a person, however they are spelt: %s', async (_how, query) => {
    const { ask } = await setup(
      delivered,
      told({ messageId: 'other', recipient: 'b@example.com' }),
    );
    expect(ids((await ask(query)).events)).toEqual(['delivered']);
  });

  it('200 is empty for a message that nobody knows', async () => {
    const { ask } = await setup(delivered);
    for (const unknown of ['<>', 'unknown@mg.example.com']) {
      const { events, pagination } = await ask({ messageId: unknown });
      expect([events, pagination?.total]).toEqual([[], 0]);
    }
  });

  it('200 tells who opened and clicked, and which of it counts', async () => {
    const again = { ...opened, id: 'again', at: new Date('2023-10-24T17:00:00Z') };
    const machine = { ...opened, id: 'machine', at: new Date('2023-10-24T15:31:00Z') };
    const { ask } = await setup(delivered, opened, again, { ...machine, client: { bot: 'apple' } });
    const question = { eventType: 'opened' };
    for (const query of [question, { ...question, messageId }]) {
      const { events } = await ask(query);
      expect(events.map(({ id, counted, reading }) => [id, counted, reading?.by])).toEqual([
        ['again', false, 'person'],
        ['opened', true, 'person'],
        ['machine', false, 'machine'],
      ]);
      const { events: counted, pagination } = await ask({ ...query, counted: 'true' });
      expect([ids(counted), pagination?.total]).toEqual([['opened'], 1]);
    }
  });

  it('200 lists what names no message and nobody, and counts no open of nobody', async () => {
    const nobodys = { ...opened, messageId: undefined, recipient: undefined };
    const { ask } = await setup(nobodys);
    const { events } = await ask();
    expect(events).toMatchObject([{ id: 'opened', messageId: '', recipient: '', counted: false }]);
    expect(events[0]).not.toHaveProperty('reading');
  });

  it('200 leaves out what staff cannot ask for', async () => {
    const { ask } = await setup(delivered, told({ kind: 'other' }));
    for (const query of [{}, { messageId }]) {
      expect((await ask(query)).pagination?.total).toBe(1);
    }
  });

  it.each([
    ['no cursor at all', 'nonsense'],
    ['of another shape', Buffer.from('2023-10-24T15:30:45.123Z').toString('base64url')],
    ['without an id', Buffer.from('2023-10-24T15:30:45.123Z#').toString('base64url')],
    ['of no time', Buffer.from('2023-13-24T15:30:45.123Z#id').toString('base64url')],
    ['spelt otherwise', `${writeCursor({ at: delivered.at, id: 'delivered' })}=`],
  ])('400 names a cursor that is none: %s', async (_how, cursor) => {
    const { ask } = await setup(delivered);
    for (const query of [{ cursor }, { cursor, messageId }]) {
      const { status, problems } = await ask(query);
      expect(status).toBe(400);
      expect(problems).toMatchObject([{ field: 'cursor' }]);
    }
  });
});

describe('a page', () => {
  it('is the last one when nothing comes after it', async () => {
    const { ask } = await setup(delivered, opened);
    for (const query of [{}, { messageId }]) {
      const { pagination } = await ask({ ...query, limit: '2' });
      expect(pagination).toEqual({ total: 2, limit: 2, offset: 0, hasMore: false });
      const beyond = await ask({ ...query, offset: '2' });
      expect([beyond.events, beyond.pagination?.hasMore]).toEqual([[], false]);
    }
  });

  it('is found behind pages of what was not asked for', async () => {
    const machines = Array.from({ length: 1100 }, (_, n) =>
      told({
        kind: 'opened',
        at: new Date(opened.at.getTime() + n),
        recipient: `reader${n}@example.com`,
        client: { bot: 'apple' },
      }),
    );
    const { ask } = await setup(opened, ...machines);
    const { events, pagination } = await ask({ counted: 'true', limit: '1' });
    expect([ids(events), pagination?.total]).toEqual([['opened'], 1]);
  });
});

describe('a long list', () => {
  const start = Date.UTC(2026, 10, 1);
  const perHour = 100;
  const many = Array.from({ length: 50 * perHour }, (_, n) =>
    testEvent({
      id: `event-${n}`,
      at: new Date(start + Math.floor(n / perHour) * 3_600_000 + (n % perHour) * 1000),
      campaignId: `campaign-${n % 3}`,
      kind: n % 2 === 0 ? 'delivered' : 'bounced',
    }),
  );

  it('is skipped by whole hours: a page reads little more than itself and its hour', async () => {
    const { store, ask } = await setup(...many);
    const { events, pagination } = await ask({ offset: '4910', limit: '10' });
    expect(ids(events)).toEqual(Array.from({ length: 10 }, (_, n) => `event-${89 - n}`));
    expect(pagination).toMatchObject({ total: 5000, hasMore: true });
    expect(store.eventsRead()).toBeLessThanOrEqual(2 * perHour);
  });

  it('is counted at its ends only, and there on the side where less is to read', async () => {
    const { store, ask } = await setup(...many);
    const query = {
      startDate: '2026-11-01T00:00:02Z',
      endDate: '2026-11-03T01:59:59.999Z',
      limit: '1',
    };
    expect((await ask(query)).pagination?.total).toBe(4998);
    expect(store.eventsRead()).toBeLessThanOrEqual(2 * perHour);
  });

  it('goes on by its cursor without reading what was passed', async () => {
    const { store, ask } = await setup(...many);
    const cursor = writeCursor({ at: new Date(start + 3_600_000), id: 'event-100' });
    const { events } = await ask({ cursor, limit: '10' });
    expect(ids(events)).toEqual(Array.from({ length: 10 }, (_, n) => `event-${99 - n}`));
    expect(store.eventsRead()).toBeLessThanOrEqual(2 * perHour);
  });
});
