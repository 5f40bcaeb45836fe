import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { dataKeyRing } from './data-key-ring.ts';
import { linkTokens, type LinkClaims } from './encryption.ts';
import type { KeyManagement, WrappedKey, WrappedKeyStore } from './ports.ts';

const claims: LinkClaims = {
  email: 'ana@example.com',
  topic: 'outreach',
  timestamp: 1,
  sendId: 's',
};

/** A KMS that "wraps" by reversing, and counts what it is asked for. */
const countingKms = () => {
  const calls = { generate: 0, unwrap: 0, down: false };
  const kms: KeyManagement = {
    async generate() {
      calls.generate += 1;
      if (calls.down) throw new Error('KMS is down');
      const plaintext = randomBytes(32);
      return { plaintext, ciphertext: plaintext.toReversed(), kmsKeyId: 'key-1' };
    },
    async unwrap({ ciphertext }) {
      calls.unwrap += 1;
      if (calls.down) throw new Error('KMS is down');
      return ciphertext.toReversed();
    },
  };
  return { kms, calls };
};

const memoryWrappedKeys = (): WrappedKeyStore => {
  const keys = new Map<string, WrappedKey>();
  return {
    add: async (key) => void keys.set(key.id.toString('hex'), key),
    find: async (id) => keys.get(id.toString('hex')),
  };
};

const setup = () => {
  const { kms, calls } = countingKms();
  const store = memoryWrappedKeys();
  let now = 0;
  const newRing = () => dataKeyRing({ kms, store, now: () => now });
  return {
    calls,
    newRing,
    ring: newRing(),
    pass: (minutes: number) => void (now += minutes * 60_000),
  };
};

describe('the ring of data keys', () => {
  it('asks KMS once for 100,000 tokens, also when they are all wanted at once', async () => {
    const { calls, ring } = setup();
    await Promise.all(Array.from({ length: 100_000 }, () => ring.current()));
    expect(calls).toMatchObject({ generate: 1, unwrap: 0 });
  });

  it('changes the key after an hour and still opens older tokens', async () => {
    const { calls, ring, pass } = setup();
    const tokens = linkTokens(ring);
    const old = await tokens.seal(claims);
    pass(61);
    await tokens.seal(claims);
    expect(calls.generate).toBe(2);
    expect(await tokens.open(old)).toEqual(claims);
  });

  it('changes the key after a million tokens, far from where nonces could meet', async () => {
    const { calls, ring } = setup();
    const first = (await ring.current()).id;
    for (let token = 2; token <= 1_000_000; token += 1) void ring.current();
    expect(calls.generate).toBe(1);
    expect((await ring.current()).id).not.toEqual(first);
    expect(calls.generate).toBe(2);
  });

  it('opens what another process sealed, with one call for each key', async () => {
    const { calls, ring, newRing } = setup();
    const sealed = await Promise.all(
      Array.from({ length: 50 }, () => linkTokens(ring).seal(claims)),
    );
    const elsewhere = linkTokens(newRing());
    for (const token of sealed) expect(await elsewhere.open(token)).toEqual(claims);
    expect(calls.unwrap).toBe(1);
  });

  it('recovers from an outage of KMS at the next token', async () => {
    const { calls, ring } = setup();
    calls.down = true;
    await expect(ring.current()).rejects.toThrow('KMS is down');
    calls.down = false;
    expect((await ring.current()).id).toHaveLength(8);
  });

  it('does not take an outage for an unknown key', async () => {
    const { calls, ring, newRing } = setup();
    const token = await linkTokens(ring).seal(claims);
    const elsewhere = linkTokens(newRing());
    calls.down = true;
    await expect(elsewhere.open(token)).rejects.toThrow('KMS is down');
    calls.down = false;
    expect(await elsewhere.open(token)).toEqual(claims);
  });
});
