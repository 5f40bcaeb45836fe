import { dynamoEventStore } from '@distronation/outreach/adapters';
import { describe, expect, it } from 'vitest';
import { dynamo, table } from '../cloud/stores.ts';

const store = dynamoEventStore({
  client: dynamo,
  mailTable: table('MAIL_TABLE'),
  guardTable: table('GUARD_TABLE'),
});

const event = () => ({
  id: crypto.randomUUID(),
  provider: 'mailgun' as const,
  kind: 'delivered' as const,
  at: new Date('2026-11-01T09:00:00.123Z'),
  messageId: 'm1@mg.example.com',
  recipient: 'ana@example.com',
  raw: { event: 'delivered' },
});

describe('the event store in DynamoDB', () => {
  it('finds one of twenty deliveries of the same event new', async () => {
    const same = event();
    const results = await Promise.all(Array.from({ length: 20 }, () => store.record(same)));
    expect(results.filter((result) => result === 'new')).toHaveLength(1);
    expect(new Set(results)).toEqual(new Set(['new', 'unapplied']));
  });

  it('gives an event its effects again until they are written down', async () => {
    const same = event();
    expect(await store.record(same)).toBe('new');
    expect(await store.record(same)).toBe('unapplied');
    await store.markApplied(same);
    expect(await store.record(same)).toBe('applied');
  });

  it('tells apart two events whose id Mailgun used on two days', async () => {
    const first = event();
    expect(await store.record(first)).toBe('new');
    expect(await store.record({ ...first, at: new Date('2026-11-02T09:00:00.123Z') })).toBe('new');
  });

  it('consumes a token with its event, for that body and no other', async () => {
    const token = crypto.randomUUID();
    const same = event();
    expect(await store.tokens.record(same, token, 'body-1')).toBe('new');
    expect(await store.tokens.record(same, token, 'body-1')).toBe('unapplied');
    const other = event();
    expect(await store.tokens.record(other, token, 'body-2')).toBe('reused');
    expect(await store.record(other)).toBe('new');
  });

  it('consumes a new token of a known event too', async () => {
    const [same, token] = [event(), crypto.randomUUID()];
    await store.record(same);
    await store.markApplied(same);
    expect(await store.tokens.record(same, token, 'body-1')).toBe('applied');
    expect(await store.tokens.record(event(), token, 'body-2')).toBe('reused');
  });

  it('lets one of two bodies under one token through, also at once', async () => {
    const token = crypto.randomUUID();
    const results = await Promise.all([
      store.tokens.record(event(), token, 'body-1'),
      store.tokens.record(event(), token, 'body-2'),
    ]);
    expect(results.toSorted()).toEqual(['new', 'reused']);
  });
});
