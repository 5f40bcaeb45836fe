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
  it('records one of twenty deliveries of the same event', async () => {
    const same = event();
    const results = await Promise.all(Array.from({ length: 20 }, () => store.record(same)));
    expect(results.filter((result) => result === 'recorded')).toHaveLength(1);
  });

  it('tells apart two events whose id Mailgun used on two days', async () => {
    const first = event();
    expect(await store.record(first)).toBe('recorded');
    expect(await store.record({ ...first, at: new Date('2026-11-02T09:00:00.123Z') })).toBe(
      'recorded',
    );
  });

  it('consumes a token with its event, for that body and no other', async () => {
    const token = crypto.randomUUID();
    const { tokens } = store;
    expect(await tokens.check(token, 'body-1')).toBe('new');
    expect(await tokens.record(event(), token, 'body-1')).toBe('recorded');
    expect(await tokens.check(token, 'body-1')).toBe('repeated');
    expect(await tokens.check(token, 'body-2')).toBe('reused');
    expect(await tokens.record(event(), token, 'body-2')).toBe('repeated');
  });

  it('keeps no event whose token was used in the meantime', async () => {
    const token = crypto.randomUUID();
    const late = event();
    await store.tokens.record(event(), token, 'body-1');
    await store.tokens.record(late, token, 'body-2');
    expect(await store.record(late)).toBe('recorded');
  });
});
