import { dynamoIdempotencyKeys } from '@distronation/delivery/adapters';
import { describe, expect, it } from 'vitest';
import { dynamo, table } from '../cloud/stores.ts';

const setup = () => {
  let now = Date.now();
  const keys = dynamoIdempotencyKeys(dynamo, table('GUARD_TABLE'), () => now);
  return {
    keys,
    key: crypto.randomUUID(),
    pass: (hours: number) => void (now += hours * 3_600_000),
  };
};

describe('idempotency keys in DynamoDB', () => {
  it('lead everybody to the first send, also twenty at once', async () => {
    const { keys, key } = setup();
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, n) => keys.claim(key, { sendId: `send-${n}` })),
    );
    expect(new Set(claims.map(({ sendId }) => sendId)).size).toBe(1);
    expect(await keys.claim(key, { sendId: 'send-late' })).toEqual(claims[0]);
    expect(await keys.find(key)).toEqual(claims[0]);
  });

  it('tell with which version of its template a send began', async () => {
    const { keys, key } = setup();
    const first = { sendId: 'send-1', templateVersion: 'v1' };
    expect(await keys.find(key)).toBeUndefined();
    await keys.claim(key, first);
    expect(await keys.claim(key, { sendId: 'send-2', templateVersion: 'v2' })).toEqual(first);
    expect(await keys.find(key)).toEqual(first);
  });

  it('are kept for a day to the second, whether or not DynamoDB has deleted the row', async () => {
    const { keys, key, pass } = setup();
    await keys.claim(key, { sendId: 'send-1' });
    pass(23.9);
    expect(await keys.claim(key, { sendId: 'send-2' })).toEqual({ sendId: 'send-1' });
    pass(0.2);
    expect(await keys.find(key)).toBeUndefined();
    expect(await keys.claim(key, { sendId: 'send-3' })).toEqual({ sendId: 'send-3' });
  });
});
