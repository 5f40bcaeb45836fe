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
      Array.from({ length: 20 }, (_, n) => keys.claim(key, `send-${n}`)),
    );
    expect(new Set(claims).size).toBe(1);
    expect(await keys.claim(key, 'send-late')).toBe(claims[0]);
  });

  it('are kept for a day to the second, whether or not DynamoDB has deleted the row', async () => {
    const { keys, key, pass } = setup();
    await keys.claim(key, 'send-1');
    pass(23.9);
    expect(await keys.claim(key, 'send-2')).toBe('send-1');
    pass(0.2);
    expect(await keys.claim(key, 'send-3')).toBe('send-3');
  });
});
