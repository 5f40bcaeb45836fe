import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type { DataKey, DataKeys, KeyManagement, WrappedKeyStore } from './ports.ts';

/** A key is replaced after this many tokens: far below what random GCM nonces allow (2^32). */
const maxUses = 1_000_000;
const maxAgeMs = 60 * 60_000;
const maxRemembered = 200;

/** Data keys held in memory, so that KMS is asked once an hour or a million tokens, not once each. */
export const dataKeyRing = ({
  kms,
  store,
  now = Date.now,
}: {
  kms: KeyManagement;
  store: WrappedKeyStore;
  now?: () => number;
}): DataKeys => {
  let current: { key: Promise<DataKey>; uses: number; until: number } | undefined;
  const opened = new Map<string, Promise<KeyObject | undefined>>();

  const remember = (id: Buffer, key: Promise<KeyObject | undefined>) => {
    const [oldest] = opened.keys();
    if (opened.size >= maxRemembered && oldest !== undefined) opened.delete(oldest);
    opened.set(id.toString('hex'), key);
  };

  const create = async (): Promise<DataKey> => {
    const { plaintext, ciphertext, kmsKeyId } = await kms.generate();
    const id = randomBytes(8);
    // Stored before first use: a token that nobody can open would be an opt-out lost.
    await store.add({ id, ciphertext, kmsKeyId });
    const key = createSecretKey(plaintext);
    remember(id, Promise.resolve(key));
    return { id, key };
  };

  const unwrap = async (id: Buffer): Promise<KeyObject | undefined> => {
    const wrapped = await store.find(id);
    return wrapped && createSecretKey(await kms.unwrap(wrapped));
  };

  return {
    current() {
      if (!current || current.uses >= maxUses || now() >= current.until) {
        const made = { key: create(), uses: 0, until: now() + maxAgeMs };
        current = made;
        made.key.catch(() => {
          if (current === made) current = undefined;
        });
      }
      current.uses += 1;
      return current.key;
    },
    find(id) {
      const name = id.toString('hex');
      const known = opened.get(name);
      if (known) return known;
      const key = unwrap(id);
      remember(id, key);
      // Neither an outage nor an id that is written a moment later may stick.
      key.then((found) => found ?? opened.delete(name)).catch(() => opened.delete(name));
      return key;
    },
  };
};
