import type { Client } from '@distronation/api-client';
import { describe, expect, it } from 'vitest';
import { lookUpAddresses } from './look-up-addresses.ts';

const answering = (rows: Awaited<ReturnType<Client['importContacts']>>['data']['rows']) => {
  const asked: unknown[] = [];
  const importContacts: Client['importContacts'] = async ({ body }) => {
    asked.push(body);
    const summary = { created: 0, changed: 0, unchanged: 0, refused: 0, unfinished: 0 };
    const envelope = { success: true as const, timestamp: '', version: '', message: '' };
    return { ...envelope, data: { dryRun: true, summary, rows } };
  };
  return { client: { importContacts }, asked };
};

describe('looking addresses up', () => {
  it('asks for each once, and writes nothing', async () => {
    const { client, asked } = answering([{ row: 1, result: 'created' }]);
    await lookUpAddresses(client, ['ana@example.com', 'ANA@example.com']);
    expect(asked).toEqual([{ dryRun: true, rows: [{ email: 'ana@example.com' }] }]);
  });

  it('asks for no more at once than an import takes', async () => {
    const { client, asked } = answering([{ row: 1, result: 'created' }]);
    const addresses = Array.from({ length: 1_001 }, (_, n) => `${n}@example.com`);
    const known = await lookUpAddresses(client, addresses);
    expect(asked).toMatchObject([{ rows: { length: 1_000 } }, { rows: { length: 1 } }]);
    expect([...known.keys()]).toEqual(['0@example.com', '1000@example.com']);
  });

  it('tells contacts from others, and who must get no outreach, contact or not', async () => {
    const { client } = answering([
      { row: 1, result: 'created' },
      { row: 2, result: 'unchanged', suppressed: { financial: 'paused' } },
      { row: 3, result: 'created', suppressed: { outreach: 'unsubscribed_all' } },
      { row: 4, result: 'refused' },
      { row: 5, result: 'refused', erased: true },
      { row: 6, result: 'unfinished' },
    ]);
    const asked = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}@x.com`);
    const known = await lookUpAddresses(client, asked);
    expect(Object.fromEntries(known)).toEqual({
      'a@x.com': { isContact: false, suppressed: undefined },
      'b@x.com': { isContact: true, suppressed: undefined },
      'c@x.com': { isContact: false, suppressed: 'unsubscribed_all' },
      'e@x.com': { isContact: false, suppressed: 'erased' },
    });
  });
});
