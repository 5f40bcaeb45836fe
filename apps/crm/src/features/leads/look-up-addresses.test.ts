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

  it('tells contacts from others, and who must get no outreach, contact or not', async () => {
    const { client } = answering([
      { row: 1, result: 'created' },
      { row: 2, result: 'unchanged', suppressed: { financial: 'paused' } },
      { row: 3, result: 'created', suppressed: { outreach: 'unsubscribed_all' } },
      { row: 4, result: 'refused' },
    ]);
    const known = await lookUpAddresses(client, ['a@x.com', 'b@x.com', 'c@x.com', 'd@x.com']);
    expect(Object.fromEntries(known)).toEqual({
      'a@x.com': { isContact: false, suppressed: undefined },
      'b@x.com': { isContact: true, suppressed: undefined },
      'c@x.com': { isContact: false, suppressed: 'unsubscribed_all' },
    });
  });
});
